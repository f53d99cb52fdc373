package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.consolidation.Communities.Join;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The best of many joins, one for each group, where a few of them change at a time: a change costs the logarithm of their
 * number. Of equal joins that of the first group wins.
 */
final class Tournament {

    private final int leaves;
    /** A binary tree in an array: the winner at 1, the children of a node at twice its place and behind it. */
    private final @Nullable Join[] nodes;

    private Tournament(int leaves) {
        this.leaves = leaves;
        this.nodes = new Join[2 * leaves];
    }

    /** @param best the best join of a group; null where it has none */
    static Tournament of(int groups, IntFunction<@Nullable Join> best) {
        int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, groups) * 2 - 1));
        Tournament tournament = new Tournament(leaves);
        for (int i = 0; i < groups; i++) {
            tournament.nodes[leaves + i] = best.apply(i);
        }
        for (int node = leaves - 1; node > 0; node--) {
            tournament.decide(node);
        }
        return tournament;
    }

    /** Null where no group has a join. */
    @Nullable
    Join winner() {
        return nodes[1];
    }

    /** The best join of the group. */
    @Nullable
    Join of(int group) {
        return nodes[leaves + group];
    }

    void put(int group, @Nullable Join best) {
        nodes[leaves + group] = best;
        for (int node = (leaves + group) / 2; node > 0; node /= 2) {
            decide(node);
        }
    }

    private void decide(int node) {
        nodes[node] = Join.better(nodes[2 * node], nodes[2 * node + 1]);
    }
}
