package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who uses a file, and what it uses. */
final class Uses {

    /** Names in one sentence; the relations of a page list all of them. */
    private static final int MOST = 4;

    private Uses() {}

    static List<Claim> of(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(usedBy(subject));
        claims.addAll(extendedBy(subject));
        claims.addAll(leansOn(subject));
        claims.addAll(external(subject));
        return claims;
    }

    private static List<Claim> usedBy(Subject subject) {
        List<Dependency> users = ranked(
                Neighbours.strongest(subject.code().dependentsOf(subject.path()), Dependency::from),
                false,
                subject.code());
        if (users.isEmpty()) {
            return List.of();
        }
        long tests = users.stream()
                .filter(user -> isTest(user.from(), subject.code()))
                .count();
        List<String> names =
                users.stream().map(user -> Subject.path(user.from())).toList();
        return List.of(Claim.of(usedBy(names, tests, subject.say()), evidence(users)));
    }

    private static String usedBy(List<String> names, long tests, ProseLanguage say) {
        if (names.size() == 1) {
            return say.text(tests == 1 ? "One test uses it: {0}." : "One file uses it: {0}.", names.get(0));
        }
        String who = crowd(names.size(), tests, say);
        return names.size() <= MOST
                ? say.text("{0} use it: {1}.", who, say.list(names))
                : say.text("{0} use it, the most central being {1}.", who, say.list(names.subList(0, 3)));
    }

    private static String crowd(int users, long tests, ProseLanguage say) {
        if (tests == users) {
            return say.count(users, "test");
        }
        String files = say.count(users, "file");
        return tests == 0 ? files : say.text("{0} ({1} among them)", files, say.count(tests, "test"));
    }

    private static List<Claim> extendedBy(Subject subject) {
        List<Dependency> heirs = subject.code().dependentsOf(subject.path()).stream()
                .filter(dependency -> dependency.kind() == DependencyKind.INHERIT)
                .filter(dependency -> !isTest(dependency.from(), subject.code()))
                .toList();
        if (heirs.size() < 2) {
            return List.of();
        }
        List<String> names =
                heirs.stream().map(heir -> Subject.path(heir.from())).distinct().toList();
        ProseLanguage say = subject.say();
        return List.of(Claim.of(
                say.text("Its types are extended or implemented in {0}.", Names.some(names, MOST, say)),
                evidence(heirs)));
    }

    private static List<Claim> leansOn(Subject subject) {
        List<Dependency> targets = ranked(
                Neighbours.strongest(subject.code().dependenciesOf(subject.path()), Dependency::to),
                true,
                subject.code());
        if (targets.isEmpty() || Barrels.isBarrel(subject)) {
            return List.of();
        }
        ProseLanguage say = subject.say();
        List<String> names = targets.stream().map(target -> target(target, say)).toList();
        String leans = targets.size() <= MOST
                ? say.text("It leans on {0}.", say.list(names))
                : say.text(
                        "It leans on {0} files of the repository, above all {1}.",
                        say.number(targets.size()), say.list(names.subList(0, MOST - 1)));
        return List.of(Claim.of(leans, evidence(targets)));
    }

    private static String target(Dependency target, ProseLanguage say) {
        String path = Subject.path(target.to());
        return target.kind() == DependencyKind.INHERIT ? say.text("{0} (whose types it extends)", path) : path;
    }

    /** Sources before tests, strong relations before weak ones, central files first. */
    private static List<Dependency> ranked(Map<RepoPath, Dependency> found, boolean outgoing, CodeModel code) {
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RepoPath, Dependency> entry) -> isTest(entry.getKey(), code))
                        .thenComparing(
                                entry -> outgoing ? -entry.getValue().kind().ordinal() : 0)
                        .thenComparing(entry -> -code.centrality(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isTest(RepoPath path, CodeModel code) {
        return code.file(path).filter(file -> file.role() == FileRole.TEST).isPresent();
    }

    private static Evidence[] evidence(List<Dependency> dependencies) {
        return dependencies.stream().limit(3).map(Dependency::evidence).toArray(Evidence[]::new);
    }

    private static List<Claim> external(Subject subject) {
        Map<String, Integer> modules = new LinkedHashMap<>();
        subject.code().externalUsesOf(subject.path()).stream()
                .sorted(Comparator.comparingInt(ExternalUse::line).thenComparing(ExternalUse::module))
                .forEach(use -> modules.putIfAbsent(library(use.module(), subject.language()), use.line()));
        if (modules.isEmpty()) {
            return List.of();
        }
        List<String> names = modules.keySet().stream().map(subject::code).toList();
        Evidence[] evidence = modules.values().stream()
                .distinct()
                .limit(3)
                .map(line -> Evidence.of(subject.path(), LineRange.at(line)))
                .toArray(Evidence[]::new);
        ProseLanguage say = subject.say();
        return List.of(
                Claim.of(say.text("From outside the repository it uses {0}.", Names.some(names, 6, say)), evidence));
    }

    /** For Java the package, since single classes of the JDK say little. */
    private static String library(String module, String language) {
        return language.equals("java") ? module.replaceFirst("\\.(\\p{Lu}.*|\\*)$", "") : module;
    }
}
