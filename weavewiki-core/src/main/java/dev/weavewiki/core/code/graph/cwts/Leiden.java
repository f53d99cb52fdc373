package dev.weavewiki.core.code.graph.cwts;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities that are densely joined inside and sparsely to each other, by modularity. Equal graphs give equal
 * communities.
 *
 * <p>V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden: guaranteeing well-connected communities. Scientific
 * Reports 9, 5233, 2019.
 */
public final class Leiden {

    /** Any number would do; it is always the same, so that equal graphs give equal communities. */
    private static final long SEED = 5_233;

    /** Passes over the graph; the library's tool makes ten, and later passes hardly move a file. */
    private static final int PASSES = 10;

    private Leiden() {}

    /**
     * The number of each node's community.
     *
     * @param edges pairs of nodes, the smaller first, each pair once
     * @param weights of the edges, positive, in their order
     */
    public static int[] of(int nodes, int[][] edges, double[] weights) {
        LargeIntArray[] ends = {new LargeIntArray(edges.length), new LargeIntArray(edges.length)};
        LargeDoubleArray weight = new LargeDoubleArray(edges.length);
        for (int i = 0; i < edges.length; i++) {
            ends[0].set(i, edges[i][0]);
            ends[1].set(i, edges[i][1]);
            weight.set(i, weights[i]);
        }
        Network network = new Network(nodes, true, ends, weight, false, false);
        double modularity = 1 / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        Clustering found = new LeidenAlgorithm(modularity, PASSES, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED))
                .findClustering(network);
        return found.getClusters();
    }
}
