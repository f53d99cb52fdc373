package dev.weavewiki.core.code.treesitter;

import java.util.Comparator;

/**
 * A piece of the text that a query named.
 *
 * @param name the name in the query, without {@code @}
 * @param from the first byte of the UTF-8 text
 * @param to the byte after the last
 */
public record Capture(String name, int from, int to) {

    /** In the order of their places, those around others first. */
    public static final Comparator<Capture> OUTER_FIRST =
            (a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(b.to, a.to);

    /** Whether the other piece lies inside this one; a piece holds itself. */
    public boolean holds(Capture other) {
        return from <= other.from && other.to <= to;
    }
}
