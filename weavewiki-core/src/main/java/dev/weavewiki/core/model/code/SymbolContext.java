package dev.weavewiki.core.model.code;

import java.util.List;

/**
 * A symbol among the others.
 *
 * @param calls what it calls, sorted by line
 * @param calledBy where it is called, sorted by file
 * @param cluster label of the community of its file; empty where it is in none
 * @param centrality PageRank among all symbols that call or are called, divided by the largest; 0 for those that do neither
 */
public record SymbolContext(Symbol symbol, List<Call> calls, List<Call> calledBy, String cluster, double centrality) {

    public SymbolContext {
        calls = List.copyOf(calls);
        calledBy = List.copyOf(calledBy);
    }
}
