package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the graph of the main files shows: hubs, the files that lean on most others, directions between folders, cycles. */
final class InternalGraph {

    /** How many dependency lines stand as evidence behind a count. */
    private static final int EXAMPLES = 3;

    private final Ground ground;
    private final CodeModel code;

    InternalGraph(Ground ground) {
        this.ground = ground;
        this.code = ground.code();
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(hubs());
        widest().ifPresent(claims::add);
        claims.addAll(directions());
        claims.addAll(cycles());
        return claims;
    }

    private List<Claim> hubs() {
        return ground.main().stream()
                .filter(file -> users(file.path()).size() >= 2)
                .sorted(Comparator.comparingInt(
                                (SourceFile file) -> -users(file.path()).size())
                        .thenComparing(SourceFile::path))
                .limit(3)
                .map(file -> Claim.of(
                        "`" + file.path() + "` is used by " + users(file.path()).size() + " of the other "
                                + Prose.count(ground.main().size() - 1L, "source file") + ".",
                        lines(code.dependentsOf(file.path()).stream()
                                .filter(dependency -> ground.isMain(dependency.from()))
                                .toList())))
                .toList();
    }

    private Optional<Claim> widest() {
        return ground.main().stream()
                .filter(file -> targets(file.path()).size() >= 4)
                .max(Comparator.comparingInt(
                                (SourceFile file) -> targets(file.path()).size())
                        .thenComparing(SourceFile::path, Comparator.reverseOrder()))
                .map(file -> Claim.of(
                        "`" + file.path() + "` leans on " + targets(file.path()).size()
                                + " other files, more than any other.",
                        lines(code.dependenciesOf(file.path()).stream()
                                .filter(dependency -> ground.isMain(dependency.to()))
                                .toList())));
    }

    /** Pairs of areas that depend on each other in one direction only, or in both. */
    private List<Claim> directions() {
        RepoPath base = new Shape(ground).base();
        Map<RepoPath, Map<RepoPath, List<Dependency>>> between = code.dependencies().stream()
                .filter(dependency -> ground.isMain(dependency.from()) && ground.isMain(dependency.to()))
                .filter(dependency -> !area(base, dependency.from()).equals(area(base, dependency.to())))
                .collect(groupingBy(
                        dependency -> area(base, dependency.from()),
                        TreeMap::new,
                        groupingBy(dependency -> area(base, dependency.to()), TreeMap::new, toList())));
        List<Direction> directions = new ArrayList<>();
        between.forEach((from, targets) -> targets.forEach((to, lines) -> {
            List<Dependency> back = between.getOrDefault(to, Map.of()).getOrDefault(from, List.of());
            if (back.isEmpty() || from.compareTo(to) < 0) {
                directions.add(new Direction(from, to, lines, back));
            }
        }));
        return directions.stream()
                .sorted(Comparator.comparingInt((Direction direction) -> -direction.weight())
                        .thenComparing(Direction::from)
                        .thenComparing(Direction::to))
                .limit(5)
                .map(Direction::claim)
                .toList();
    }

    private List<Claim> cycles() {
        List<List<RepoPath>> cycles = code.graph().cycles().stream()
                .map(cycle -> cycle.stream().filter(ground::isMain).toList())
                .filter(cycle -> cycle.size() >= 2)
                .toList();
        return cycles.stream().limit(3).map(this::cycle).toList();
    }

    private Claim cycle(List<RepoPath> cycle) {
        Set<RepoPath> members = Set.copyOf(cycle);
        String names =
                Prose.list(cycle.stream().limit(3).map(path -> "`" + path + "`").toList());
        String who = cycle.size() <= 3
                ? names + " depend on each other in a cycle."
                : cycle.size() + " files depend on each other in cycles, among them " + names + ".";
        return Claim.of(
                who,
                lines(cycle.stream()
                        .flatMap(path -> code.dependenciesOf(path).stream())
                        .filter(dependency -> members.contains(dependency.to()))
                        .toList()));
    }

    private static RepoPath area(RepoPath base, RepoPath file) {
        return file.isUnder(base)
                ? Shape.child(base, file).orElse(base)
                : Shape.child(RepoPath.ROOT, file).orElse(RepoPath.ROOT);
    }

    private List<RepoPath> users(RepoPath path) {
        return code.sourcesOf(path).stream().filter(ground::isMain).toList();
    }

    private List<RepoPath> targets(RepoPath path) {
        return code.targetsOf(path).stream().filter(ground::isMain).toList();
    }

    /** Lines that show the dependencies, from different pairs of files. */
    private static Evidence[] lines(List<Dependency> dependencies) {
        Map<String, Evidence> byPair = new TreeMap<>();
        dependencies.forEach(
                dependency -> byPair.putIfAbsent(dependency.from() + " " + dependency.to(), dependency.evidence()));
        return byPair.values().stream().distinct().limit(EXAMPLES).toArray(Evidence[]::new);
    }

    private record Direction(RepoPath from, RepoPath to, List<Dependency> lines, List<Dependency> back) {

        int weight() {
            return pairs(lines) + pairs(back);
        }

        Claim claim() {
            String there = Prose.count(pairs(lines), "dependency");
            String statement = back.isEmpty()
                    ? "Files in " + Shape.folder(from) + " use files in " + Shape.folder(to) + " (" + there
                            + "); nothing leads back."
                    : Shape.folder(from) + " and " + Shape.folder(to) + " use each other: " + there + " one way, "
                            + pairs(back) + " the other.";
            return Claim.of(
                    statement.startsWith("the ") ? "T" + statement.substring(1) : statement,
                    Stream.concat(
                                    Stream.of(InternalGraph.lines(lines)),
                                    Stream.of(InternalGraph.lines(back)).limit(1))
                            .toArray(Evidence[]::new));
        }

        private static int pairs(List<Dependency> dependencies) {
            return (int) dependencies.stream()
                    .map(dependency -> dependency.from() + " " + dependency.to())
                    .distinct()
                    .count();
        }
    }
}
