package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what the code takes from a requirement, and where, by the imports and calls that show it. */
final class ExternalPurpose {

    private static final int NAMES = 4;
    /** Names in an import that stand for all of the package. */
    private static final Set<String> UNTELLING = Set.of("*", "default");

    private static final Pattern HYPHEN = Pattern.compile("-(\\w)");

    private final Ground ground;

    ExternalPurpose(Ground ground) {
        this.ground = ground;
    }

    /** One sentence; empty where neither an import nor a script shows the use. */
    String of(Requirement requirement, List<ExternalUse> uses, Manifest manifest) {
        if (uses.isEmpty()) {
            return scripts(requirement, manifest);
        }
        boolean isOwn = uses.stream().anyMatch(use -> ground.isMain(use.from()));
        List<ExternalUse> telling =
                uses.stream().filter(use -> !isOwn || ground.isMain(use.from())).toList();
        boolean isForTests = telling.stream().allMatch(use -> isTest(use.from()));
        List<String> names = coded(names(telling));
        if (names.isEmpty()) {
            return used(telling, isForTests);
        }
        ProseLanguage say = ground.say();
        return say.text(
                isForTests ? "Provides {0} to tests: {1}." : "Provides {0} to {1}.",
                say.list(names.subList(0, Math.min(NAMES, names.size()))),
                where(telling));
    }

    private boolean isTest(RepoPath path) {
        return ground.code()
                .file(path)
                .filter(file -> file.role() == FileRole.TEST)
                .isPresent();
    }

    private String used(List<ExternalUse> uses, boolean isForTests) {
        ProseLanguage say = ground.say();
        String where = where(uses);
        if (isForTests) {
            return say.text("Used by tests: {0}.", where);
        }
        List<String> callers = coded(callers(uses));
        return switch (callers.size()) {
            case 0 -> say.text("Used in {0}.", where);
            case 1, 2, 3 -> say.text("Called by {0} in {1}.", say.list(callers), where);
            default -> say.text("Called by {0}, {1} and others in {2}.", callers.get(0), callers.get(1), where);
        };
    }

    private String where(List<ExternalUse> uses) {
        List<RepoPath> files = uses.stream()
                .map(ExternalUse::from)
                .distinct()
                .sorted(Comparator.comparingDouble(
                                (RepoPath path) -> -ground.code().centrality(path))
                        .thenComparing(path -> path))
                .toList();
        ProseLanguage say = ground.say();
        return files.size() <= 2
                ? say.list(files.stream().map(path -> "`" + path + "`").toList())
                : say.text("{0} files, among them {1}", Prose.number(files.size(), say), "`" + files.get(0) + "`");
    }

    private List<String> coded(List<String> names) {
        return names.stream().map(name -> PlainText.code(ground.code(), name)).toList();
    }

    private String scripts(Requirement requirement, Manifest manifest) {
        String command = requirement.name().substring(requirement.name().lastIndexOf('/') + 1);
        List<String> scripts = coded(manifest.scripts().stream()
                .filter(script -> Stream.of(script.command().split("[\\s;&|]+")).anyMatch(command::equals))
                .map(Manifest.Script::name)
                .distinct()
                .limit(3)
                .toList());
        return scripts.isEmpty()
                ? ""
                : ground.say()
                        .text(
                                scripts.size(),
                                "Run by the script {0}.",
                                "Run by the scripts {0}.",
                                ground.say().list(scripts));
    }

    /** The names that the files take from it, the most frequent first. */
    private List<String> names(List<ExternalUse> uses) {
        Map<String, Integer> counts = new TreeMap<>();
        uses.forEach(use -> ground.code()
                .file(use.from())
                .ifPresent(file -> names(file, use).forEach(name -> counts.merge(name, 1, Integer::sum))));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(NAMES)
                .toList();
    }

    private static Set<String> names(SourceFile file, ExternalUse use) {
        Set<String> names = new LinkedHashSet<>();
        for (ImportSite site : file.structure().imports()) {
            if (site.line() == use.line()) {
                names.addAll(site.names());
                String last = site.target().substring(site.target().lastIndexOf('.') + 1);
                if (site.names().isEmpty()
                        && last.matches("[A-Z]\\w*")
                        && site.target().contains(".")) {
                    names.add(last);
                }
            }
        }
        names.removeIf(name -> name.startsWith("_") || name.isBlank() || UNTELLING.contains(name));
        return names.isEmpty() ? members(file, alias(use.module())) : names;
    }

    /** What is called on, or named below, a module that was imported as a whole. */
    private static Set<String> members(SourceFile file, String alias) {
        Set<String> members = new LinkedHashSet<>();
        file.structure().calls().stream()
                .filter(call -> call.receiver().equals(alias))
                .map(CallSite::name)
                .forEach(members::add);
        file.structure().typeUses().stream()
                .map(type -> type.name())
                .filter(type -> type.startsWith(alias + "."))
                .map(type -> type.substring(alias.length() + 1))
                .forEach(members::add);
        return members;
    }

    /** The functions in which a module is called that is a function itself. */
    private List<String> callers(List<ExternalUse> uses) {
        Set<String> callers = new HashSet<>();
        uses.forEach(use -> ground.code().file(use.from()).stream()
                .flatMap(file -> file.structure().calls().stream())
                .filter(call -> call.name().equals(alias(use.module()))
                        && call.receiver().isEmpty()
                        && call.line() != use.line())
                .map(CallSite::caller)
                .filter(caller -> !caller.isEmpty())
                .forEach(callers::add));
        return callers.stream().sorted().toList();
    }

    /** The name under which code usually calls a module: its last part, in camel case. */
    private static String alias(String module) {
        String last = module.replaceAll("/v\\d+$", "").replaceAll(".*[/.]", "");
        return HYPHEN.matcher(last).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
