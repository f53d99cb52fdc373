package dev.weavewiki.agents;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long answers of an agent have been, for each tier apart, as earlier runs observed them; decides how long an answer
 * should be. Fixed for a run and written down with it. Earlier lengths are kept beside the newest, because a question that
 * was answered with one of them need not be asked again. Immutable.
 */
public final class LearnedTargets {

    public static final LearnedTargets NONE = new LearnedTargets(Map.of());

    /** Lengths that are kept for an agent; each may cost a look into the journal. Our choice. */
    private static final int KEPT = 4;

    /** How far a new length must lie from the newest one to take its place, so that targets do not flutter. Our choice. */
    private static final double MOVED = 0.2;

    /** Targets are multiples of this, so that near lengths share one. */
    private static final long STEP = 50;

    private final Map<String, List<Long>> lengths;

    private LearnedTargets(Map<String, List<Long>> lengths) {
        this.lengths = lengths;
    }

    /** The key of an agent's answers about files of a tier; the agent alone where they are about none. */
    public static String key(AgentId agent, String tier) {
        return tier.isEmpty() ? agent.value() : agent.value() + "/" + tier;
    }

    /** The same with lengths that were observed since, by {@link #key}, where they moved. */
    public LearnedTargets plus(Map<String, Long> observed) {
        Map<String, List<Long>> next = new TreeMap<>(lengths);
        observed.forEach((key, length) -> {
            List<Long> known = next.getOrDefault(key, List.of());
            if (known.isEmpty() || Math.abs(length - known.get(0)) > MOVED * known.get(0)) {
                List<Long> all = new ArrayList<>(List.of(length));
                all.addAll(known);
                next.put(key, List.copyOf(all.subList(0, Math.min(KEPT, all.size()))));
            }
        });
        return new LearnedTargets(next);
    }

    /**
     * The targets of a question: the one to ask with, then those with which earlier runs asked, the unlearned one among
     * them. Each lies between a half and one and a half of the unlearned one: a target that is far too small makes answers
     * longer again (Han et al. 2024), and one that is too large is no limit.
     */
    List<Tokens> of(AgentId agent, Question question) {
        String tier = question.tier().map(Enum::name).orElse("");
        long base = question.target().value();
        Set<Tokens> targets = new LinkedHashSet<>();
        lengths.getOrDefault(key(agent, tier), List.of()).forEach(length -> targets.add(bounded(length, base)));
        targets.add(question.target());
        return List.copyOf(targets);
    }

    /** The longest that may be learned for a question. */
    static Tokens longest(Tokens unlearned) {
        return bounded(Long.MAX_VALUE / STEP / 2, unlearned.value());
    }

    private static Tokens bounded(long length, long base) {
        long round = (length + STEP - 1) / STEP * STEP;
        return Tokens.of(Math.max(base / 2, Math.min(base + base / 2, round)));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return lengths.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining("<")))
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException where the text is none of {@link #toString} */
    public static LearnedTargets parse(String text) {
        Map<String, List<Long>> lengths = new TreeMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(" ", -1)) {
            String[] sides = part.split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("'" + part + "' is no learned target");
            }
            lengths.put(
                    sides[0],
                    Arrays.stream(sides[1].split("<", -1)).map(Long::valueOf).toList());
        }
        return new LearnedTargets(lengths);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof LearnedTargets targets && lengths.equals(targets.lengths);
    }

    @Override
    public int hashCode() {
        return lengths.hashCode();
    }
}
