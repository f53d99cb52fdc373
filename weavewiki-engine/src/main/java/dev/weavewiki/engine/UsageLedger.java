package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the committed answers behind this wiki cost, phase by phase, whenever they were paid for: a resumed run adds up to
 * the same as one that was never killed. Safe for use by many threads.
 */
final class UsageLedger {

    private final Map<PhaseId, TokenUsage> usage = new EnumMap<>(PhaseId.class);
    private final Map<PhaseId, Integer> calls = new EnumMap<>(PhaseId.class);

    /** A phase that used nothing is not listed, whether it ran now or was restored. */
    synchronized void add(PhaseId phase, TokenUsage used, int replies) {
        if (replies == 0 && used.total().equals(Tokens.ZERO)) {
            return;
        }
        usage.merge(phase, used, TokenUsage::plus);
        calls.merge(phase, replies, Integer::sum);
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

    synchronized TokenUsage total() {
        return usage.values().stream().reduce(TokenUsage.NONE, TokenUsage::plus);
    }

    synchronized int totalCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
