package dev.weavewiki.core.code.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.Dependency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The dependencies between files as numbers; a pair of files counts once, however many kinds join them. */
public final class FileGraph {

    private final List<RepoPath> nodes;
    private final int[][] edges;

    private FileGraph(List<RepoPath> nodes, int[][] edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** Dependencies that start or end outside the given files are left out. */
    public static FileGraph of(Collection<RepoPath> files, Collection<Dependency> dependencies) {
        List<RepoPath> nodes = files.stream().sorted().distinct().toList();
        Map<RepoPath, Integer> index = new HashMap<>();
        nodes.forEach(node -> index.put(node, index.size()));
        List<TreeSet<Integer>> targets = new ArrayList<>();
        nodes.forEach(node -> targets.add(new TreeSet<>()));
        for (Dependency dependency : dependencies) {
            Integer from = index.get(dependency.from());
            Integer to = index.get(dependency.to());
            if (from != null && to != null && !from.equals(to)) {
                targets.get(from).add(to);
            }
        }
        int[][] edges = targets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new FileGraph(nodes, edges);
    }

    /** Centrality, cycles and layers of all files. */
    public CodeGraph measure() {
        int[] component = StrongComponents.of(edges);
        return new CodeGraph(centrality(), cycles(component), layers(component));
    }

    private Map<RepoPath, Double> centrality() {
        double[] rank = PageRank.of(edges);
        double top = 0;
        for (double value : rank) {
            top = Math.max(top, value);
        }
        Map<RepoPath, Double> centrality = new TreeMap<>();
        for (int i = 0; i < rank.length; i++) {
            centrality.put(nodes.get(i), rank[i] / top);
        }
        return centrality;
    }

    private List<List<RepoPath>> cycles(int[] component) {
        Map<Integer, List<RepoPath>> members = new TreeMap<>();
        for (int i = 0; i < component.length; i++) {
            members.computeIfAbsent(component[i], key -> new ArrayList<>()).add(nodes.get(i));
        }
        return members.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt((List<RepoPath> group) -> -group.size())
                        .thenComparing(group -> group.get(0)))
                .map(List::copyOf)
                .toList();
    }

    private Map<RepoPath, Integer> layers(int[] component) {
        int[] layer = Layers.of(edges, component);
        Map<RepoPath, Integer> layers = new TreeMap<>();
        for (int i = 0; i < layer.length; i++) {
            layers.put(nodes.get(i), layer[i]);
        }
        return layers;
    }
}
