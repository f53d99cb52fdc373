package dev.weavewiki.agents;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Items for a part of a brief, the most telling first, each worded when it is shown. Immutable. */
public final class Ranked {

    private final int all;
    private final int most;
    private final IntFunction<String> wording;

    private Ranked(int all, int most, IntFunction<String> wording) {
        this.all = all;
        this.most = most;
        this.wording = wording;
    }

    /** @param wording gives the same text each time it is asked for an item */
    public static <T> Ranked of(List<T> items, Function<? super T, String> wording) {
        List<T> all = List.copyOf(items);
        return new Ranked(all.size(), all.size(), index -> wording.apply(all.get(index)));
    }

    /** The same, but no more than so many are shown, whatever the room; the others count as left out. */
    public Ranked atMost(int items) {
        return new Ranked(all, Math.min(most, items), wording);
    }

    /** How many there are. */
    int all() {
        return all;
    }

    /** How many may be shown. */
    int most() {
        return most;
    }

    String word(int index) {
        return wording.apply(index);
    }
}
