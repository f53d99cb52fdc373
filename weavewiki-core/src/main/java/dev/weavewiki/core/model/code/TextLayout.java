package dev.weavewiki.core.model.code;

import java.util.List;

/**
 * What of a text may change without a change of what it says to a compiler or to the readers of its documentation.
 *
 * @param asides comments that document nothing, note nothing to be done and tell tools nothing; in the order of the text
 */
public record TextLayout(Breaks breaks, List<TextSpan> asides) {

    /** Every line break, and the space that lines begin with, may matter. */
    public static final TextLayout STRICT = new TextLayout(Breaks.INDENTED, List.of());

    public TextLayout {
        asides = List.copyOf(asides);
    }

    /** What line breaks mean in a language. */
    public enum Breaks {
        /** No more than a space, as in Java. */
        FREE,
        /** They may end a statement, as in Go. */
        LINES,
        /** And the space behind them nests statements, as in Python. */
        INDENTED
    }
}
