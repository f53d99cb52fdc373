package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import java.util.Comparator;

/** A call whose target was found in the repository; the line stands in the caller's file. */
public record Call(SymbolRef from, SymbolRef to, int line, Certainty certainty) implements Comparable<Call> {

    private static final Comparator<Call> ORDER = Comparator.comparing(Call::from)
            .thenComparingInt(Call::line)
            .thenComparing(Call::to)
            .thenComparing(Call::certainty);

    /** A call that the language's rules leave no doubt about. */
    public static Call certain(SymbolRef from, SymbolRef to, int line) {
        return new Call(from, to, line, Certainty.CERTAIN);
    }

    public Evidence evidence() {
        return Evidence.of(from.path(), LineRange.at(line));
    }

    @Override
    public int compareTo(Call other) {
        return ORDER.compare(this, other);
    }
}
