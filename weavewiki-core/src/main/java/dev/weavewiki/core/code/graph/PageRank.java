package dev.weavewiki.core.code.graph;

import java.util.Arrays;

/**
 * PageRank by power iteration. Each node hands its rank on to the nodes it points to, in equal shares; a node that points
 * nowhere hands it to all.
 *
 * <p>S. Brin, L. Page: The Anatomy of a Large-Scale Hypertextual Web Search Engine. WWW7, 1998.
 */
final class PageRank {

    /** The share of rank that follows edges; the value of the paper. */
    private static final double DAMPING = 0.85;

    /** The change of one round, summed over all nodes, at which ranks no longer move visibly. Our choice. */
    private static final double TOLERANCE = 1e-10;

    /** 0.85 to this power is below the tolerance, so more rounds add nothing. */
    private static final int MAX_ROUNDS = 150;

    private PageRank() {}

    /** The rank of each node; the sum is 1. */
    static double[] of(int[][] edges) {
        int nodes = edges.length;
        double[] rank = new double[nodes];
        Arrays.fill(rank, 1.0 / nodes);
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > TOLERANCE; round++) {
            double[] next = next(edges, rank);
            change = 0;
            for (int i = 0; i < nodes; i++) {
                change += Math.abs(next[i] - rank[i]);
            }
            rank = next;
        }
        return rank;
    }

    private static double[] next(int[][] edges, double[] rank) {
        int nodes = edges.length;
        double[] next = new double[nodes];
        double nowhere = 0;
        for (int from = 0; from < nodes; from++) {
            if (edges[from].length == 0) {
                nowhere += rank[from];
            }
            for (int to : edges[from]) {
                next[to] += DAMPING * rank[from] / edges[from].length;
            }
        }
        double everywhere = (1 - DAMPING + DAMPING * nowhere) / nodes;
        for (int i = 0; i < nodes; i++) {
            next[i] += everywhere;
        }
        return next;
    }
}
