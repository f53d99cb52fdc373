package dev.weavewiki.core.code.graph;

/** The length of the longest chain below each node, a strongly connected component counted as one node. */
final class Layers {

    private Layers() {}

    /** @param component as {@link StrongComponents} numbers them: what can be reached has the smaller number */
    static int[] of(int[][] edges, int[] component) {
        int components = 0;
        for (int number : component) {
            components = Math.max(components, number + 1);
        }
        int[][] members = members(component, components);
        int[] layer = new int[components];
        for (int number = 0; number < components; number++) {
            for (int node : members[number]) {
                for (int target : edges[node]) {
                    if (component[target] != number) {
                        layer[number] = Math.max(layer[number], layer[component[target]] + 1);
                    }
                }
            }
        }
        int[] result = new int[component.length];
        for (int node = 0; node < result.length; node++) {
            result[node] = layer[component[node]];
        }
        return result;
    }

    private static int[][] members(int[] component, int components) {
        int[] sizes = new int[components];
        for (int number : component) {
            sizes[number]++;
        }
        int[][] members = new int[components][];
        for (int number = 0; number < components; number++) {
            members[number] = new int[sizes[number]];
        }
        for (int node = component.length - 1; node >= 0; node--) {
            members[component[node]][--sizes[component[node]]] = node;
        }
        return members;
    }
}
