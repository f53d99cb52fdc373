package dev.weavewiki.agents;

import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The evidence for a question: named parts, each a list of items, the most telling first. {@link #fit} takes as many
 * items as the ceiling allows and never cuts inside one. An item is worded when its turn comes and there is room, so that
 * what a brief costs to make depends on what it shows, and not on what there would be to show. Safe for use by many threads.
 */
public final class Brief {

    private final Map<String, Part> parts;

    private Brief(Map<String, Part> parts) {
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
     * The parts as texts whose tokens together stay below the ceiling; the lines that tell what was left out come on top,
     * see {@link #rest}. Parts take turns, one item each, in their order, so that each part keeps its most telling items;
     * a line at the end of a part says how many items were left out.
     *
     * @return a text for each part, in the order of the parts; {@code (none)} for a part without items
     */
    public Map<String, String> fit(TokenCounter counter, Tokens ceiling) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        parts.keySet().forEach(name -> taken.put(name, new ArrayList<>()));
        long left = ceiling.value();
        Map<String, Part> open = new LinkedHashMap<>(parts);
        while (!open.isEmpty()) {
            for (Map.Entry<String, Part> part : List.copyOf(open.entrySet())) {
                List<String> shown = taken.getOrDefault(part.getKey(), List.of());
                Optional<String> item = left > 0 ? part.getValue().item(shown.size()) : Optional.empty();
                long cost = item.map(text -> counter.count(text).value() + 1).orElse(Long.MAX_VALUE);
                if (cost > left) {
                    open.remove(part.getKey());
                } else {
                    left -= cost;
                    shown.add(item.orElseThrow());
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((name, part) -> texts.put(name, part.text(taken.getOrDefault(name, List.of()))));
        return texts;
    }

    /** The line that tells how many items of a part are not shown. */
    static String rest(int items) {
        return "(" + items + " more, less telling, left out)";
    }

    /** Items of which each is worded at most once. */
    private static final class Part {

        private final Ranked items;
        private final List<String> worded = new ArrayList<>();

        private Part(Ranked items) {
            this.items = items;
        }

        private synchronized Optional<String> item(int index) {
            if (index >= items.most()) {
                return Optional.empty();
            }
            while (worded.size() <= index) {
                worded.add(items.word(worded.size()));
            }
            return Optional.of(worded.get(index));
        }

        private String text(List<String> shown) {
            if (items.all() == 0) {
                return "(none)";
            }
            String text = String.join("\n", shown);
            int rest = items.all() - shown.size();
            return rest == 0 ? text : text + "\n" + rest(rest);
        }
    }

    /** Collects the parts. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<String, Part> parts = new LinkedHashMap<>();

        /** A part that is one item. */
        public Builder put(String name, String text) {
            return ranked(name, text.isBlank() ? List.of() : List.of(text));
        }

        /** A part of several items, the most telling first. */
        public Builder ranked(String name, List<String> items) {
            return ranked(name, items, item -> item);
        }

        /** A part of several items, the most telling first, each worded when it is shown. */
        public <T> Builder ranked(String name, List<T> items, Function<? super T, String> wording) {
            return ranked(name, Ranked.of(items, wording));
        }

        /** A part of such items. */
        public Builder ranked(String name, Ranked items) {
            if (parts.put(name, new Part(items)) != null) {
                throw new IllegalArgumentException("the brief has two parts named '" + name + "'");
            }
            return this;
        }

        public Brief build() {
            return new Brief(new LinkedHashMap<>(parts));
        }
    }
}
