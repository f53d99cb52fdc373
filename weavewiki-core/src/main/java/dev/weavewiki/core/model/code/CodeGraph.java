package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.Map;

/**
 * What follows from the dependencies between source files.
 *
 * @param centrality PageRank of each source file, divided by the largest, so that the most central file has 1
 * @param cycles groups of two or more files that reach each other, each sorted, the largest first
 * @param layers for each source file the length of the longest chain of dependencies below it, cycles counted as one: 0
 *     for files that depend on no other
 */
public record CodeGraph(Map<RepoPath, Double> centrality, List<List<RepoPath>> cycles, Map<RepoPath, Integer> layers) {

    public CodeGraph {
        centrality = Map.copyOf(centrality);
        cycles = List.copyOf(cycles);
        layers = Map.copyOf(layers);
    }
}
