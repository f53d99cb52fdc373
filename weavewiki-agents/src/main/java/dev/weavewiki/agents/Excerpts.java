package dev.weavewiki.agents;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Code and facts in the form in which briefs show them: with paths and line numbers, so that citations can be exact. */
public final class Excerpts {

    private Excerpts() {}

    /** A heading with the citation, then the lines with their numbers. */
    public static String numbered(SourceTexts texts, Evidence evidence) {
        List<String> lines = texts.excerpt(evidence);
        StringBuilder text =
                new StringBuilder("== ").append(evidence.citation()).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            text.append(evidence.lines().from() + i)
                    .append(": ")
                    .append(lines.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    /** One line on a symbol: citation, kind, signature and the first sentence of its doc comment. */
    public static String symbol(Symbol symbol) {
        String doc = Prose.firstSentence(symbol.doc());
        return symbol.evidence().citation() + " " + symbol.kind().word() + " " + symbol.signature()
                + (doc.isEmpty() ? "" : " — " + doc);
    }

    /** One line on a file: path, language, lines, and its most visible declarations. */
    public static String file(SourceFile file) {
        String names = file.symbols().stream()
                .filter(Symbol::isTopLevel)
                .limit(8)
                .map(Symbol::name)
                .collect(Collectors.joining(", "));
        return file.path() + " (" + file.language() + ", " + file.lines() + " lines)"
                + (names.isEmpty() ? "" : ": " + names);
    }

    /**
     * The whole file in windows of numbered lines that end where a top-level symbol ends, as far as the limit allows.
     *
     * @param linesPerWindow how many lines a window has at most; longer symbols are split at that limit
     */
    public static List<String> windows(SourceTexts texts, SourceFile file, int linesPerWindow) {
        List<String> windows = new ArrayList<>();
        int from = 1;
        while (from <= file.lines()) {
            int to = windowEnd(file, from, linesPerWindow);
            windows.add(numbered(texts, Evidence.of(file.path(), LineRange.of(from, to))));
            from = to + 1;
        }
        return windows;
    }

    private static int windowEnd(SourceFile file, int from, int limit) {
        int last = Math.min(file.lines(), from + limit - 1);
        if (last == file.lines()) {
            return last;
        }
        return file.symbols().stream()
                .filter(Symbol::isTopLevel)
                .mapToInt(symbol -> symbol.lines().to())
                .filter(end -> end >= from && end <= last)
                .max()
                .orElse(last);
    }
}
