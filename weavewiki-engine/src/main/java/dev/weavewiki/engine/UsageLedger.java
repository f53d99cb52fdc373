package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.PhaseSpending;
import dev.weavewiki.budget.Price;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the committed answers behind this wiki cost, phase by phase, whenever they were paid for: a resumed run adds up to
 * the same as one that was never killed. Safe for use by many threads.
 */
final class UsageLedger {

    private final Map<PhaseId, TokenUsage> usage = new EnumMap<>(PhaseId.class);
    private final Map<PhaseId, Integer> calls = new EnumMap<>(PhaseId.class);
    private final Map<PhaseId, Set<String>> counted = new EnumMap<>(PhaseId.class);

    /** Adds a reply, once in each phase: a question that is asked again there is answered from the journal. */
    synchronized void add(PhaseId phase, String request, TokenUsage used) {
        if (counted.computeIfAbsent(phase, first -> new HashSet<>()).add(request)) {
            add(new PhaseCost(phase, used, 1));
        }
    }

    /** Adds what an earlier attempt of the run wrote down. A phase without replies leaves no trace, as if just made. */
    synchronized void add(PhaseCost cost) {
        if (cost.replies() > 0) {
            usage.merge(cost.phase(), cost.usage(), TokenUsage::plus);
            calls.merge(cost.phase(), cost.replies(), Integer::sum);
        }
    }

    synchronized TokenUsage usage(PhaseId phase) {
        return usage.getOrDefault(phase, TokenUsage.NONE);
    }

    synchronized int calls(PhaseId phase) {
        return calls.getOrDefault(phase, 0);
    }

    synchronized PhaseCost cost(PhaseId phase) {
        return new PhaseCost(phase, usage(phase), calls(phase));
    }

    synchronized Map<PhaseId, TokenUsage> usage() {
        return Map.copyOf(usage);
    }

    synchronized Map<PhaseId, Integer> calls() {
        return Map.copyOf(calls);
    }

    /** What each phase cost beside its estimate; the blueprint's part is consolidation's. */
    synchronized List<PhaseSpending> beside(Estimate estimate, Optional<Price> price) {
        return estimate.phases().stream().map(line -> beside(line, price)).toList();
    }

    private PhaseSpending beside(Estimate.Line line, Optional<Price> price) {
        boolean both = line.phase() == PhaseId.CONSOLIDATION;
        TokenUsage used = usage(line.phase()).plus(both ? usage(PhaseId.BLUEPRINT) : TokenUsage.NONE);
        return new PhaseSpending(
                line.phase(),
                calls(line.phase()) + (both ? calls(PhaseId.BLUEPRINT) : 0),
                used,
                price.map(known -> known.of(used)).map(Money::toString).orElse(""),
                line.calls(),
                line.total());
    }

    synchronized TokenUsage total() {
        return usage.values().stream().reduce(TokenUsage.NONE, TokenUsage::plus);
    }

    synchronized int totalCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
