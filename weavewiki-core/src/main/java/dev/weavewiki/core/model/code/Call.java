package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import java.util.Comparator;

/**
 * A call whose target was found in the repository; the line stands in the caller's file.
 *
 * @param toLine where the declaration starts that is called, which tells overloads apart; 0 where it is not known
 * @param within the method of a nameless or local class inside the caller in which the call stands, such as {@code
 *     anonymous.run}; empty where the caller itself calls
 * @param timing whether it runs with the caller, as far as the text shows
 */
public record Call(
        SymbolRef from, SymbolRef to, int line, Certainty certainty, int toLine, String within, Timing timing)
        implements Comparable<Call> {

    /** Of calls on one line of one caller. */
    private static final Comparator<Call> ON_A_LINE = Comparator.comparing(Call::to)
            .thenComparing(Call::certainty)
            .thenComparingInt(Call::toLine)
            .thenComparing(Call::within)
            .thenComparing(Call::timing);

    public Call {
        within = within == null ? "" : within;
    }

    /** A call that its caller runs itself, or of which no more is known. */
    public Call(SymbolRef from, SymbolRef to, int line, Certainty certainty, int toLine, String within) {
        this(from, to, line, certainty, toLine, within, Timing.DIRECT);
    }

    /** A call of a name that is declared once, or of which no more is known. */
    public Call(SymbolRef from, SymbolRef to, int line, Certainty certainty) {
        this(from, to, line, certainty, 0, "");
    }

    /** A call that the language's rules leave no doubt about. */
    public static Call certain(SymbolRef from, SymbolRef to, int line) {
        return new Call(from, to, line, Certainty.CERTAIN);
    }

    /** The same call, run at that time. */
    public Call at(Timing when) {
        return when == timing ? this : new Call(from, to, line, certainty, toLine, within, when);
    }

    public Evidence evidence() {
        return Evidence.of(from.path(), LineRange.at(line));
    }

    @Override
    public int compareTo(Call other) {
        int caller = from.compareTo(other.from);
        int place = caller == 0 ? Integer.compare(line, other.line) : caller;
        return place == 0 ? ON_A_LINE.compare(this, other) : place;
    }
}
