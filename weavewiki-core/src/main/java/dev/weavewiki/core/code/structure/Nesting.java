package dev.weavewiki.core.code.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
        items.sort(Comparator.comparingInt(start)
                .thenComparing(Comparator.comparingInt(end).reversed()));
        from = items.stream().mapToInt(start).toArray();
        to = items.stream().mapToInt(end).toArray();
        parent = parents(from, to);
    }

    private static int[] parents(int[] from, int[] to) {
        int[] parent = new int[from.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < from.length; i++) {
            while (!open.isEmpty() && to[open.peek()] < to[i]) {
                open.pop();
            }
            parent[i] = open.isEmpty() ? -1 : open.peek();
            open.push(i);
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
