package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.FileRole;
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
        String who = crowd(users.size(), tests);
        List<String> names =
                users.stream().map(user -> Subject.path(user.from())).toList();
        String named = users.size() <= MOST
                ? ": " + Prose.list(names)
                : ", the most central being " + Prose.list(names.subList(0, 3));
        return List.of(Claim.of(who + (users.size() == 1 ? " uses" : " use") + " it" + named + ".", evidence(users)));
    }

    private static String crowd(int users, long tests) {
        if (tests == users) {
            return users == 1 ? "One test" : Prose.count(users, "test");
        }
        String files = users == 1 ? "One file" : Prose.count(users, "file");
        return tests == 0 ? files : files + " (" + Prose.count(tests, "test") + " among them)";
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
        return List.of(
                Claim.of("Its types are extended or implemented in " + Names.some(names, MOST) + ".", evidence(heirs)));
    }

    private static List<Claim> leansOn(Subject subject) {
        List<Dependency> targets = ranked(
                Neighbours.strongest(subject.code().dependenciesOf(subject.path()), Dependency::to),
                true,
                subject.code());
        if (targets.isEmpty() || Barrels.isBarrel(subject)) {
            return List.of();
        }
        List<String> names = targets.stream()
                .map(target -> Subject.path(target.to()) + relation(target.kind()))
                .toList();
        String named = targets.size() <= MOST
                ? Prose.list(names)
                : targets.size() + " files of the repository, above all " + Prose.list(names.subList(0, MOST - 1));
        return List.of(Claim.of("It leans on " + named + ".", evidence(targets)));
    }

    private static String relation(DependencyKind kind) {
        return kind == DependencyKind.INHERIT ? " (whose types it extends)" : "";
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
        subject.code().externalUses().stream()
                .filter(use -> use.from().equals(subject.path()))
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
        return List.of(Claim.of("From outside the repository it uses " + Names.some(names, 6) + ".", evidence));
    }

    /** For Java the package, since single classes of the JDK say little. */
    private static String library(String module, String language) {
        return language.equals("java") ? module.replaceFirst("\\.(\\p{Lu}.*|\\*)$", "") : module;
    }
}
