package dev.weavewiki.core.code.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Ranges that nest without overlapping, such as those of a syntax tree. Finds the innermost around a place. */
public final class Nesting<T> {

    private final List<T> items;
    private final int[] from;
    private final int[] to;
    private final int[] parent;

    public Nesting(List<T> ranges, ToIntFunction<T> start, ToIntFunction<T> end) {
        items = new ArrayList<>(ranges);
        items.sort((a, b) -> {
            int order = Integer.compare(start.applyAsInt(a), start.applyAsInt(b));
            return order != 0 ? order : Integer.compare(end.applyAsInt(b), end.applyAsInt(a));
        });
        from = places(items, start);
        to = places(items, end);
        parent = parents(from, to);
    }

    private static <T> int[] places(List<T> items, ToIntFunction<T> place) {
        int[] places = new int[items.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place.applyAsInt(items.get(i));
        }
        return places;
    }

    /** What is around the range before, itself among it, is what may be around the next. */
    private static int[] parents(int[] from, int[] to) {
        int[] parent = new int[from.length];
        int open = -1;
        for (int i = 0; i < from.length; i++) {
            while (open >= 0 && to[open] < to[i]) {
                open = parent[open];
            }
            parent[i] = open;
            open = i;
        }
        return parent;
    }

    /** All ranges, outer ones before those inside them. */
    public List<T> items() {
        return items;
    }

    /** The range that directly holds that of the index; null where none does. */
    @Nullable
    public T parentOf(int index) {
        return parent[index] < 0 ? null : items.get(parent[index]);
    }

    /** The innermost range that holds the byte; null where none does. */
    @Nullable
    public T around(int offset) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = low - 1;
        while (at >= 0 && to[at] <= offset) {
            at = parent[at];
        }
        return at < 0 ? null : items.get(at);
    }
}
