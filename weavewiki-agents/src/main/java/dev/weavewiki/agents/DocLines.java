package dev.weavewiki.agents;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * Finds a doc comment again. The model keeps its text and not its lines; since some languages write it above the
 * declaration and others inside, it is looked for by its first line, nearest to where the declaration starts.
 */
public final class DocLines {

    /** No doc comment is looked for farther away. */
    private static final int REACH = 200;

    private static final int LONGEST_CITATION = 15;

    private DocLines() {}

    /** The lines of the declaration's doc comment, fifteen at most; empty where it has none or it is not found. */
    public static Optional<LineRange> find(List<String> lines, Symbol symbol) {
        String first = symbol.doc()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int start = symbol.lines().from();
        for (int distance = 0; distance <= REACH; distance++) {
            for (int line : new int[] {start - distance, start + distance}) {
                if (line >= 1
                        && line <= lines.size()
                        && line <= symbol.lines().to()
                        && lines.get(line - 1).contains(first)) {
                    return Optional.of(range(line, symbol));
                }
            }
        }
        return Optional.empty();
    }

    private static LineRange range(int line, Symbol symbol) {
        int length = (int) symbol.doc().strip().lines().count();
        int end = line < symbol.lines().from()
                ? symbol.lines().from()
                : symbol.lines().to();
        return LineRange.of(line, Math.max(line, Math.min(end, line + Math.min(length, LONGEST_CITATION) - 1)));
    }
}
