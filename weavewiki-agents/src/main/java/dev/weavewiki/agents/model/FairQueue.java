package dev.weavewiki.agents.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which groups take turns, so that one with a thousand waiting holds up nobody else by more than one place
 * each. Within a group first come, first served. Guarded by {@link Admission}.
 */
final class FairQueue<K, T> {

    private final Map<K, Deque<T>> groups = new LinkedHashMap<>();

    void add(K group, T item) {
        groups.computeIfAbsent(group, first -> new ArrayDeque<>()).addLast(item);
    }

    /** Puts it before its group: it has waited before. */
    void addFirst(K group, T item) {
        groups.computeIfAbsent(group, first -> new ArrayDeque<>()).addFirst(item);
    }

    /** Whose turn it is; null where nobody waits. */
    @Nullable
    T peek() {
        return groups.isEmpty() ? null : groups.values().iterator().next().peekFirst();
    }

    /** Takes out whose turn it is; its group queues up anew. */
    void poll() {
        var turn = groups.entrySet().iterator();
        if (turn.hasNext()) {
            var next = turn.next();
            turn.remove();
            next.getValue().pollFirst();
            if (!next.getValue().isEmpty()) {
                groups.put(next.getKey(), next.getValue());
            }
        }
    }

    void remove(K group, T item) {
        Deque<T> items = groups.get(group);
        if (items != null && items.remove(item) && items.isEmpty()) {
            groups.remove(group);
        }
    }
}
