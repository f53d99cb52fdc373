package dev.weavewiki.agents;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Code and facts in the form in which briefs show them: with paths and line numbers, so that citations can be exact. */
public final class Excerpts {

    /** Longer lines are tables, data or generated; their beginning shows what they are. Our choice, in characters. */
    private static final int LONGEST_LINE = 1_000;

    private Excerpts() {}

    /**
     * A heading with the citation, then the lines with their numbers. Of lines of more than 1,000 characters the beginning
     * is shown, to the end of a word, and how many characters follow.
     */
    public static String numbered(SourceTexts texts, Evidence evidence) {
        List<String> lines = texts.excerpt(evidence);
        StringBuilder text =
                new StringBuilder("== ").append(evidence.citation()).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            text.append(evidence.lines().from() + i)
                    .append(": ")
                    .append(shown(lines.get(i)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String shown(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = LONGEST_LINE;
        while (end > LONGEST_LINE / 2 && Character.isUnicodeIdentifierPart(line.codePointBefore(end))) {
            end = line.offsetByCodePoints(end, -1);
        }
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        int rest = line.codePointCount(whole, line.length());
        return line.substring(0, whole) + " … (" + rest + " more characters of this line left out)";
    }

    /** One line on a symbol: citation, kind, signature and the first sentence of its doc comment. */
    public static String symbol(Symbol symbol) {
        String doc = Prose.firstSentence(symbol.doc());
        return symbol.evidence().citation() + " " + symbol.kind().word() + " " + symbol.signature()
                + (doc.isEmpty() ? "" : " — " + doc);
    }

    /** One line on a file: path, language, lines, and its most visible declarations. */
    public static String file(SourceFile file) {
        String names = file.topLevel().stream().limit(8).map(Symbol::name).collect(Collectors.joining(", "));
        return file.path() + " (" + file.language() + ", " + file.lines() + " lines)"
                + (names.isEmpty() ? "" : ": " + names);
    }

    /**
     * The whole file in ranges that follow each other without gap or overlap, each with at most so many tokens when shown
     * by {@link #numbered}. A range ends where a symbol ends, unless a single symbol fills more than half of it. A line
     * that is longer than the limit even so is a range of its own.
     */
    public static List<LineRange> ranges(SourceTexts texts, SourceFile file, TokenCounter counter, Tokens limit) {
        List<String> lines = texts.lines(file.path());
        List<LineRange> ranges = new ArrayList<>();
        int from = 1;
        while (from <= file.lines()) {
            int last = lastThatFits(lines, from, file.lines(), counter, limit);
            int to = last == file.lines() ? last : boundary(file, from, last);
            ranges.add(LineRange.of(from, to));
            from = to + 1;
        }
        return ranges;
    }

    private static int lastThatFits(List<String> lines, int from, int end, TokenCounter counter, Tokens limit) {
        long used = 0;
        int last = from - 1;
        while (last < end) {
            String line = last < lines.size() ? lines.get(last) : "";
            used += counter.count((last + 1) + ": " + shown(line) + "\n").value();
            if (used > limit.value()) {
                break;
            }
            last++;
        }
        return Math.max(from, last);
    }

    private static int boundary(SourceFile file, int from, int last) {
        int middle = from + (last - from) / 2;
        return file.symbols().stream()
                .filter(symbol ->
                        symbol.lines().to() >= middle && symbol.lines().to() <= last)
                .max(Comparator.comparing(Symbol::isTopLevel)
                        .thenComparingInt(symbol -> symbol.lines().to()))
                .map(symbol -> symbol.lines().to())
                .orElse(last);
    }
}
