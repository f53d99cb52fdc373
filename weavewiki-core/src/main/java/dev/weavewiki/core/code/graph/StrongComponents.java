package dev.weavewiki.core.code.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Strongly connected components, with an explicit stack so that long chains cannot exhaust the thread's.
 *
 * <p>R. Tarjan: Depth-First Search and Linear Graph Algorithms. SIAM Journal on Computing 1(2), 1972.
 */
final class StrongComponents {

    private final int[][] edges;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int visited;
    private int components;

    private StrongComponents(int[][] edges) {
        this.edges = edges;
        order = new int[edges.length];
        low = new int[edges.length];
        next = new int[edges.length];
        component = new int[edges.length];
        Arrays.fill(component, -1);
    }

    /** The component of each node. A component has a larger number than all that can be reached from it. */
    static int[] of(int[][] edges) {
        var search = new StrongComponents(edges);
        for (int node = 0; node < edges.length; node++) {
            if (search.order[node] == 0) {
                search.visit(node);
            }
        }
        return search.component;
    }

    private void visit(int start) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] < edges[node].length) {
                int target = edges[node][next[node]++];
                if (order[target] == 0) {
                    enter(target, path);
                } else if (component[target] < 0) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                leave(node, path);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        order[node] = ++visited;
        low[node] = visited;
        open.push(node);
        path.push(node);
    }

    private void leave(int node, Deque<Integer> path) {
        path.pop();
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = open.pop();
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
