package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requirements of the manifests, each once, with the imports that belong to them by their ecosystem's naming. */
final class Externals {

    private static final List<String> SCOPES = List.of("runtime", "optional", "development", "test");

    private final Ground ground;
    private final Map<Requirement, Manifest> manifests = new LinkedHashMap<>();
    private final Map<Requirement, List<ExternalUse>> uses = new LinkedHashMap<>();

    Externals(Ground ground) {
        this.ground = ground;
        requirements().forEach(requirement -> uses.put(requirement, new ArrayList<>()));
        ground.code().externalUses().stream()
                .collect(Collectors.groupingBy(ExternalUse::module, TreeMap::new, Collectors.toList()))
                .forEach((module, sites) -> owners(module)
                        .forEach(owner -> uses.computeIfAbsent(owner, key -> new ArrayList<>())
                                .addAll(sites)));
    }

    /** What runs with the project first, then the most used, then by name. */
    List<Requirement> ranked() {
        return uses.keySet().stream()
                .sorted(Comparator.comparingInt((Requirement requirement) -> SCOPES.indexOf(requirement.scope()))
                        .thenComparing(requirement -> -importingFiles(requirement))
                        .thenComparing(Requirement::name))
                .toList();
    }

    Manifest manifest(Requirement requirement) {
        return manifests.getOrDefault(requirement, ground.manifests().get(0));
    }

    List<ExternalUse> uses(Requirement requirement) {
        return uses.getOrDefault(requirement, List.of());
    }

    int importingFiles(Requirement requirement) {
        return (int)
                uses(requirement).stream().map(ExternalUse::from).distinct().count();
    }

    /** What the code takes from it and where; empty where nothing shows its use. */
    String purpose(Requirement requirement) {
        List<RepoPath> all = files(requirement);
        if (all.isEmpty()) {
            return script(requirement);
        }
        List<RepoPath> own = all.stream().filter(ground::isMain).toList();
        List<RepoPath> telling = own.isEmpty() ? all : own;
        String names = Prose.list(names(requirement, telling).stream()
                .limit(4)
                .map(name -> PlainText.code(ground.code(), name))
                .toList());
        String where = telling.size() <= 2
                ? Prose.list(telling.stream().map(path -> "`" + path + "`").toList())
                : telling.size() + " files, among them `" + telling.get(0) + "`";
        List<String> callers = callers(requirement, telling).stream()
                .map(name -> PlainText.code(ground.code(), name))
                .toList();
        String called = callers.size() > 3
                ? Prose.list(List.of(callers.get(0), callers.get(1), "others"))
                : Prose.list(callers);
        String user = called.isEmpty() ? "Used in " : "Called by " + called + " in ";
        String start = names.isEmpty() ? user : "Provides " + names + " to ";
        String tests = own.isEmpty() && ground.tests().stream().anyMatch(test -> all.contains(test.path()))
                ? names.isEmpty() ? "Used by tests: " : "Provides " + names + " to tests: "
                : start;
        return tests + where + ".";
    }

    private List<RepoPath> files(Requirement requirement) {
        Set<RepoPath> files =
                uses(requirement).stream().map(ExternalUse::from).collect(Collectors.toCollection(TreeSet::new));
        return files.stream()
                .sorted(Comparator.comparingDouble(
                                (RepoPath path) -> -ground.code().centrality(path))
                        .thenComparing(path -> path))
                .toList();
    }

    private String script(Requirement requirement) {
        String command = requirement.name().substring(requirement.name().lastIndexOf('/') + 1);
        List<String> scripts = manifest(requirement).scripts().stream()
                .filter(script -> Stream.of(script.command().split("[\\s;&|]+")).anyMatch(command::equals))
                .map(script -> PlainText.code(ground.code(), script.name()))
                .distinct()
                .limit(3)
                .toList();
        return scripts.isEmpty()
                ? ""
                : "Run by the " + (scripts.size() == 1 ? "script " : "scripts ") + Prose.list(scripts) + ".";
    }

    /** The names that the files take from it, the most frequent first. */
    private List<String> names(Requirement requirement, List<RepoPath> files) {
        Map<String, Integer> counts = new TreeMap<>();
        uses(requirement).stream()
                .filter(use -> files.contains(use.from()))
                .forEach(use -> ground.code()
                        .file(use.from())
                        .ifPresent(file -> names(file, use).forEach(name -> counts.merge(name, 1, Integer::sum))));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
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
        names.remove("*");
        names.removeIf(name -> name.startsWith("_") || name.isBlank());
        if (names.isEmpty()) {
            String alias = alias(use.module());
            file.structure().calls().stream()
                    .filter(call -> call.receiver().equals(alias))
                    .map(CallSite::name)
                    .forEach(names::add);
            file.structure().typeUses().stream()
                    .map(type -> type.name())
                    .filter(type -> type.startsWith(alias + "."))
                    .map(type -> type.substring(alias.length() + 1))
                    .forEach(names::add);
        }
        return names;
    }

    /** The name under which code usually calls a module: its last part, in camel case. */
    private static String alias(String module) {
        String last = module.replaceAll("/v\\d+$", "").replaceAll(".*[/.]", "");
        return Pattern.compile("-(\\w)")
                .matcher(last)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** The functions in which a module is called that was given a name of its own. */
    private List<String> callers(Requirement requirement, List<RepoPath> files) {
        return uses(requirement).stream()
                .filter(use -> files.contains(use.from()))
                .flatMap(use -> ground.code().file(use.from()).stream()
                        .flatMap(file -> file.structure().calls().stream())
                        .filter(call -> call.name().equals(alias(use.module()))
                                || call.receiver().equals(alias(use.module())))
                        .filter(call -> call.line() != use.line()))
                .map(CallSite::caller)
                .filter(caller -> !caller.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Requirement> owners(String module) {
        Map<Requirement, Integer> matches = new LinkedHashMap<>();
        uses.keySet().forEach(requirement -> {
            int length = ImportNames.of(manifest(requirement).ecosystem(), requirement.name()).stream()
                    .filter(prefix -> isBelow(module, prefix))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            matches.put(requirement, length);
        });
        int longest = matches.values().stream().mapToInt(length -> length).max().orElse(0);
        List<Requirement> tied = matches.entrySet().stream()
                .filter(match -> longest > 0 && match.getValue() == longest)
                .map(Map.Entry::getKey)
                .toList();
        return tied.stream()
                .filter(one -> tied.stream().noneMatch(other -> one.name().startsWith(other.name() + "-")))
                .toList();
    }

    private static boolean isBelow(String module, String prefix) {
        return module.equals(prefix)
                || (module.startsWith(prefix) && "./:\\".indexOf(module.charAt(prefix.length())) >= 0);
    }

    private List<Requirement> requirements() {
        Set<String> ownNames = ground.code().manifests().stream()
                .map(Manifest::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        Map<String, Requirement> byName = new LinkedHashMap<>();
        for (Manifest manifest : ground.manifests()) {
            for (Requirement requirement : manifest.requirements()) {
                String name = requirement.name();
                boolean own = ownNames.contains(name) || ownNames.contains(name.substring(name.lastIndexOf(':') + 1));
                if (!own) {
                    manifests.put(requirement, manifest);
                    byName.merge(name, requirement, Externals::stronger);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    private static Requirement stronger(Requirement first, Requirement second) {
        Function<Requirement, Integer> rank = requirement -> SCOPES.indexOf(requirement.scope());
        return rank.apply(second) < rank.apply(first) ? second : first;
    }
}
