package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparingInt;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The dependencies between files, seen as dependencies between areas. Immutable. */
public final class AreaGraph {

    /** The order in which edges are given. */
    public static final Comparator<Edge> HEAVIEST_FIRST = comparingInt((Edge edge) -> -edge.weight())
            .thenComparing(edge -> edge.from().folder())
            .thenComparing(edge -> edge.to().folder());

    private final List<Area> areas;
    private final List<Edge> edges;
    private final Map<RepoPath, List<Edge>> leaving;
    private final Map<RepoPath, List<Edge>> arriving;

    private AreaGraph(List<Area> areas, List<Edge> edges) {
        this.areas = List.copyOf(areas);
        this.edges = edges;
        leaving =
                edges.stream().collect(Collectors.groupingBy(edge -> edge.from().folder()));
        arriving =
                edges.stream().collect(Collectors.groupingBy(edge -> edge.to().folder()));
    }

    /**
     * One area leans on another.
     *
     * @param dependencies one for each pair of files, imports before weaker signs, sorted
     */
    public record Edge(Area from, Area to, List<Dependency> dependencies) {

        public Edge {
            dependencies = List.copyOf(dependencies);
        }

        /** How many pairs of files stand behind it; at least 1. */
        public int weight() {
            return dependencies.size();
        }

        /** The dependency that shows it best. */
        public Dependency sample() {
            return dependencies.get(0);
        }
    }

    public static AreaGraph of(List<Area> areas, CodeModel code) {
        Map<RepoPath, Integer> home = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            for (RepoPath file : areas.get(i).files()) {
                home.put(file, i);
            }
        }
        Map<Integer, Map<Integer, List<Dependency>>> grouped = new TreeMap<>();
        for (Dependency dependency : code.dependencies()) {
            int from = home.getOrDefault(dependency.from(), -1);
            int to = home.getOrDefault(dependency.to(), -1);
            if (from >= 0 && to >= 0 && from != to) {
                grouped.computeIfAbsent(from, key -> new TreeMap<>())
                        .computeIfAbsent(to, key -> new ArrayList<>())
                        .add(dependency);
            }
        }
        List<Edge> edges = new ArrayList<>();
        grouped.forEach((from, targets) ->
                targets.forEach((to, all) -> edges.add(new Edge(areas.get(from), areas.get(to), onePerPair(all)))));
        edges.sort(HEAVIEST_FIRST);
        return new AreaGraph(areas, List.copyOf(edges));
    }

    private static List<Dependency> onePerPair(List<Dependency> all) {
        Map<String, Dependency> pairs = all.stream()
                .sorted(comparingInt(AreaGraph::clarity).thenComparing(Dependency::from))
                .collect(Collectors.toMap(
                        dependency -> dependency.from() + " " + dependency.to(),
                        dependency -> dependency,
                        (first, second) -> first,
                        TreeMap::new));
        return pairs.values().stream()
                .sorted(comparingInt(AreaGraph::clarity).thenComparing(Dependency::from))
                .toList();
    }

    /** An import is the line that a reader would look for first. */
    private static int clarity(Dependency dependency) {
        return dependency.kind() == DependencyKind.IMPORT ? 0 : 1;
    }

    public List<Area> areas() {
        return areas;
    }

    /** The heaviest first. */
    public List<Edge> edges() {
        return edges;
    }

    /** What the area leans on, the heaviest first. */
    public List<Edge> from(Area area) {
        return List.copyOf(leaving.getOrDefault(area.folder(), List.of()));
    }

    /** What leans on the area, the heaviest first. */
    public List<Edge> to(Area area) {
        return List.copyOf(arriving.getOrDefault(area.folder(), List.of()));
    }
}
