package dev.weavewiki.agents.topdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arranges areas in layers such that as few dependencies as possible point upwards.
 *
 * <p>For maintainers: areas that reach each other are put in an order by the weighted greedy heuristic for feedback arcs
 * (Eades, Lin and Smyth 1993); edges against that order are the violations. Without them the graph has no cycle, and the
 * height of an area is its longest chain of dependencies downwards. Areas that nobody uses are lifted to the top. Twins are one
 * node, so that they stand in one layer.
 */
final class LayerOrder {

    /** More layers than this are folded together: readers do not keep more apart. Our choice. */
    private static final int MOST = 5;

    /** Of twins, only the first. */
    private final List<Area> areas;

    private final Map<Area, Area> twins;
    private final AreaGraph graph;
    private final int[][] weight;
    private final boolean[][] reaches;
    private final Map<Area, Integer> index = new LinkedHashMap<>();

    private LayerOrder(AreaGraph graph, Map<Area, Area> twins) {
        this.graph = graph;
        this.twins = twins;
        areas = graph.areas().stream().filter(area -> !twins.containsKey(area)).toList();
        for (Area area : areas) {
            index.put(area, index.size());
        }
        weight = new int[areas.size()][areas.size()];
        for (AreaGraph.Edge edge : graph.edges()) {
            if (at(edge.from()) != at(edge.to())) {
                weight[at(edge.from())][at(edge.to())] += edge.weight();
            }
        }
        reaches = closure();
    }

    /** The layers from the top to the bottom, without areas that have no dependency at all, and the edges that point up. */
    record Layers(List<List<Area>> layers, List<AreaGraph.Edge> violations) {}

    /**
     * The layers of a graph.
     *
     * @param twins areas that stand for another one, each with that one; no twin stands for a twin
     */
    static Layers of(AreaGraph graph, Map<Area, Area> twins) {
        LayerOrder order = new LayerOrder(graph, twins);
        int[] rank = order.ranks();
        List<AreaGraph.Edge> violations = graph.edges().stream()
                .filter(edge -> rank[order.at(edge.from())] > rank[order.at(edge.to())]
                        && order.mutual(order.at(edge.from()), order.at(edge.to())))
                .toList();
        violations.forEach(edge -> order.weight[order.at(edge.from())][order.at(edge.to())] = 0);
        return new Layers(order.layers(), violations);
    }

    private int at(Area area) {
        return index.getOrDefault(twins.getOrDefault(area, area), -1);
    }

    private boolean mutual(int a, int b) {
        return reaches[a][b] && reaches[b][a];
    }

    private boolean[][] closure() {
        int n = areas.size();
        boolean[][] reach = new boolean[n][n];
        for (int start = 0; start < n; start++) {
            List<Integer> queue = new ArrayList<>(List.of(start));
            for (int head = 0; head < queue.size(); head++) {
                for (int next = 0; next < n; next++) {
                    if (weight[queue.get(head)][next] > 0 && !reach[start][next]) {
                        reach[start][next] = true;
                        queue.add(next);
                    }
                }
            }
        }
        return reach;
    }

    /** A rank for each area; only ranks within one group of areas that reach each other are compared. */
    private int[] ranks() {
        int[] rank = new int[areas.size()];
        boolean[] placed = new boolean[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            if (!placed[i]) {
                List<Integer> group = group(i);
                group.forEach(member -> placed[member] = true);
                List<Integer> ordered = ordered(group);
                for (int position = 0; position < ordered.size(); position++) {
                    rank[ordered.get(position)] = position;
                }
            }
        }
        return rank;
    }

    private List<Integer> group(int start) {
        List<Integer> group = new ArrayList<>(List.of(start));
        for (int other = start + 1; other < areas.size(); other++) {
            if (mutual(start, other)) {
                group.add(other);
            }
        }
        return group;
    }

    /** Users first: the area that is most a user and least used is taken from the group again and again. */
    private List<Integer> ordered(List<Integer> group) {
        List<Integer> left = new ArrayList<>(group);
        List<Integer> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            int best = left.stream()
                    .max(Comparator.comparingInt((Integer node) -> balance(node, left))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            ordered.add(best);
            left.remove(Integer.valueOf(best));
        }
        return ordered;
    }

    private int balance(int node, List<Integer> among) {
        int sum = 0;
        for (int other : among) {
            sum += weight[node][other] - weight[other][node];
        }
        return sum;
    }

    private List<List<Area>> layers() {
        int[] height = new int[areas.size()];
        Arrays.fill(height, -1);
        for (int i = 0; i < areas.size(); i++) {
            height(i, height);
        }
        int top = Arrays.stream(height).max().orElse(0);
        Map<Integer, List<Area>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < areas.size(); i++) {
            boolean used = isUsed(i);
            if (used || height[i] > 0) {
                int level = used ? height[i] : top;
                int folded = top < MOST ? level : Math.round(level * (MOST - 1) / (float) top);
                byLevel.computeIfAbsent(folded, key -> new ArrayList<>()).addAll(withTwins(areas.get(i)));
            }
        }
        return List.copyOf(byLevel.values());
    }

    private List<Area> withTwins(Area first) {
        return graph.areas().stream()
                .filter(area -> twins.getOrDefault(area, area).equals(first))
                .toList();
    }

    private int height(int node, int[] height) {
        if (height[node] < 0) {
            height[node] = 0;
            for (int next = 0; next < areas.size(); next++) {
                if (weight[node][next] > 0) {
                    height[node] = Math.max(height[node], 1 + height(next, height));
                }
            }
        }
        return height[node];
    }

    private boolean isUsed(int node) {
        return Arrays.stream(weight).anyMatch(row -> row[node] > 0);
    }
}
