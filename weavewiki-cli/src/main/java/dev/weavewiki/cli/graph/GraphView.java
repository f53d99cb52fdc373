package dev.weavewiki.cli.graph;

import dev.weavewiki.core.code.graph.Communities;
import dev.weavewiki.core.code.graph.SymbolContexts;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Community;
import java.util.List;
import java.util.Locale;

/** A code model and what is worked out only for those who look at its graph. */
public record GraphView(CodeModel code, List<Community> communities, SymbolContexts contexts) {

    public static GraphView of(CodeModel code) {
        List<Community> communities = Communities.of(code);
        return new GraphView(code, communities, SymbolContexts.of(code, communities));
    }

    /** A constant as readers write it, such as {@code type use}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Rounded to six digits, below which nothing is told apart. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
