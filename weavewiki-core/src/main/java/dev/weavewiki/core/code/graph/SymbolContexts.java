package dev.weavewiki.core.code.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Community;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolContext;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts symbols among the others: what they call, what calls them, how much leans on them. Immutable once made. */
public final class SymbolContexts {

    private final CodeModel code;
    private final Map<RepoPath, String> clusters = new HashMap<>();
    private final Map<SymbolRef, Double> centrality = new HashMap<>();

    private SymbolContexts(CodeModel code) {
        this.code = code;
    }

    public static SymbolContexts of(CodeModel code, List<Community> communities) {
        SymbolContexts contexts = new SymbolContexts(code);
        for (Community community : communities) {
            community.files().forEach(file -> contexts.clusters.put(file, community.label()));
        }
        contexts.rank();
        return contexts;
    }

    /** The symbol's context. Takes constant time. */
    public SymbolContext of(Symbol symbol) {
        return new SymbolContext(
                symbol,
                code.callsFrom(symbol.ref()),
                code.callsTo(symbol.ref()),
                clusters.getOrDefault(symbol.path(), ""),
                centrality.getOrDefault(symbol.ref(), 0.0));
    }

    /** The label of the file's community; empty where it is in none. */
    public String cluster(RepoPath file) {
        return clusters.getOrDefault(file, "");
    }

    private void rank() {
        List<SymbolRef> nodes = code.calls().stream()
                .flatMap(call -> Stream.of(call.from(), call.to()))
                .distinct()
                .sorted()
                .toList();
        Map<SymbolRef, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        int[][] edges = nodes.stream()
                .map(node -> code.callsFrom(node).stream()
                        .mapToInt(call -> numbers.getOrDefault(call.to(), 0))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        double[] ranks = PageRank.of(edges);
        double top = 0;
        for (double rank : ranks) {
            top = Math.max(top, rank);
        }
        for (SymbolRef node : nodes) {
            centrality.put(node, ranks[numbers.getOrDefault(node, 0)] / top);
        }
    }
}
