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
import dev.weavewiki.core.prose.ProseLanguage;
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
    private final ProseLanguage say;

    InternalGraph(Ground ground) {
        this.say = ground.say();
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
        List<RepoPath> hubs = ground.main().stream()
                .map(SourceFile::path)
                .filter(path -> users(path).size() >= 2)
                .sorted(Comparator.comparingInt((RepoPath path) -> -users(path).size())
                        .thenComparing(path -> path))
                .limit(4)
                .toList();
        List<Claim> claims = new ArrayList<>();
        if (!hubs.isEmpty()) {
            RepoPath first = hubs.get(0);
            claims.add(Claim.of(usedBy("`" + first + "`", users(first).size()), userLines(hubs.subList(0, 1))));
        }
        if (hubs.size() > 1) {
            claims.add(followers(hubs.subList(1, hubs.size())));
        }
        return claims;
    }

    private Claim followers(List<RepoPath> hubs) {
        List<String> counted = hubs.stream()
                .map(path -> say.text(
                        "{0} (used by {1})",
                        "`" + path + "`", number(users(path).size())))
                .toList();
        return Claim.of(say.text(hubs.size(), "Next comes {0}.", "Next come {0}.", say.list(counted)), userLines(hubs));
    }

    private String usedBy(String path, int users) {
        int others = ground.main().size() - 1;
        if (users != others) {
            return say.text("{0} is used by {1} of the {2} other source files.", path, number(users), number(others));
        }
        return others == 1
                ? say.text("{0} is used by the other source file.", path)
                : say.text("{0} is used by all {1} other source files.", path, number(others));
    }

    private String number(long number) {
        return Prose.number(number, say);
    }

    private Evidence[] userLines(List<RepoPath> hubs) {
        return hubs.stream()
                .flatMap(hub -> Stream.of(lines(code.dependentsOf(hub).stream()
                                .filter(dependency -> ground.isMain(dependency.from()))
                                .toList()))
                        .limit(hubs.size() == 1 ? EXAMPLES : 1))
                .toArray(Evidence[]::new);
    }

    private Optional<Claim> widest() {
        return ground.main().stream()
                .filter(file -> targets(file.path()).size() >= 4)
                .max(Comparator.comparingInt(
                                (SourceFile file) -> targets(file.path()).size())
                        .thenComparing(SourceFile::path, Comparator.reverseOrder()))
                .map(file -> Claim.of(
                        say.text(
                                "{0} leans on {1} other files, more than any other.",
                                "`" + file.path() + "`",
                                number(targets(file.path()).size())),
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
                .map(direction -> direction.claim(say))
                .toList();
    }

    private List<Claim> cycles() {
        return code.graph().cycles().stream()
                .filter(cycle -> cycle.stream().allMatch(ground::isMain))
                .limit(3)
                .map(this::cycle)
                .toList();
    }

    private Claim cycle(List<RepoPath> cycle) {
        Set<RepoPath> members = Set.copyOf(cycle);
        List<String> names =
                cycle.stream().limit(3).map(path -> "`" + path + "`").toList();
        String who = cycle.size() <= 3
                ? say.text("{0} depend on each other in a cycle.", say.list(names))
                : say.text(
                        "{0} files depend on each other in cycles, among them {1}.",
                        number(cycle.size()), say.list(names));
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

    /** Lines that show the dependencies, from different files first. */
    private static Evidence[] lines(List<Dependency> dependencies) {
        Map<RepoPath, Evidence> byFile = new TreeMap<>();
        dependencies.forEach(dependency -> byFile.putIfAbsent(dependency.from(), dependency.evidence()));
        return Stream.concat(byFile.values().stream(), dependencies.stream().map(Dependency::evidence))
                .distinct()
                .limit(EXAMPLES)
                .toArray(Evidence[]::new);
    }

    private record Direction(RepoPath from, RepoPath to, List<Dependency> lines, List<Dependency> back) {

        int weight() {
            return pairs(lines) + pairs(back);
        }

        Claim claim(ProseLanguage say) {
            String statement = statement(Shape.folder(from, say), Shape.folder(to, say), say);
            return Claim.of(
                    statement.startsWith("the ") ? "T" + statement.substring(1) : statement,
                    Stream.concat(
                                    Stream.of(InternalGraph.lines(lines)),
                                    Stream.of(InternalGraph.lines(back)).limit(1))
                            .toArray(Evidence[]::new));
        }

        private String statement(String first, String second, ProseLanguage say) {
            int there = pairs(lines);
            String counted = Prose.dependencies(there, say);
            return back.isEmpty()
                    ? say.text("Files in {0} use files in {1} ({2}); nothing leads back.", first, second, counted)
                    : say.text(
                            there,
                            "{0} and {1} use each other: {2} leads from the first to the second, {3} back.",
                            "{0} and {1} use each other: {2} lead from the first to the second, {3} back.",
                            first,
                            second,
                            counted,
                            Prose.number(pairs(back), say));
        }

        private static int pairs(List<Dependency> dependencies) {
            return (int) dependencies.stream()
                    .map(dependency -> dependency.from() + " " + dependency.to())
                    .distinct()
                    .count();
        }
    }
}
