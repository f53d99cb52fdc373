package dev.weavewiki.agents;

import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence for a question: named parts, each a list of items, the most telling first. {@link #fit} takes as many
 * items as the ceiling allows and never cuts inside one. Immutable.
 */
public final class Brief {

    private final Map<String, List<String>> parts;

    private Brief(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The names of the parts, in the order in which they were put. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /**
     * The parts as texts whose tokens together stay below the ceiling. Parts take turns, one item each, in their order,
     * so that each part keeps its most telling items; a line at the end of a part says how many items were left out.
     *
     * @return a text for each part, in the order of the parts; {@code (none)} for a part without items
     */
    public Map<String, String> fit(TokenCounter counter, Tokens ceiling) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        parts.keySet().forEach(name -> taken.put(name, 0));
        long left = ceiling.value();
        boolean progress = true;
        List<String> open = new ArrayList<>(parts.keySet());
        while (progress && !open.isEmpty()) {
            progress = false;
            for (String name : List.copyOf(open)) {
                int next = taken.getOrDefault(name, 0);
                List<String> items = parts.getOrDefault(name, List.of());
                long cost = next < items.size() ? counter.count(items.get(next)).value() + 1 : Long.MAX_VALUE;
                if (cost > left) {
                    open.remove(name);
                } else {
                    left -= cost;
                    taken.put(name, next + 1);
                    progress = true;
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        taken.forEach((name, count) -> texts.put(name, text(parts.getOrDefault(name, List.of()), count)));
        return texts;
    }

    private static String text(List<String> items, int count) {
        if (items.isEmpty()) {
            return "(none)";
        }
        String shown = String.join("\n", items.subList(0, count));
        int rest = items.size() - count;
        return rest == 0 ? shown : shown + "\n(" + rest + " more, less telling, left out)";
    }

    /** Collects the parts. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<String, List<String>> parts = new LinkedHashMap<>();

        /** A part that is one item. */
        public Builder put(String name, String text) {
            return ranked(name, text.isBlank() ? List.of() : List.of(text));
        }

        /** A part of several items, the most telling first. */
        public Builder ranked(String name, List<String> items) {
            if (parts.put(name, List.copyOf(items)) != null) {
                throw new IllegalArgumentException("the brief has two parts named '" + name + "'");
            }
            return this;
        }

        public Brief build() {
            return new Brief(new LinkedHashMap<>(parts));
        }
    }
}
