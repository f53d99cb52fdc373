package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;

/**
 * What the committed replies behind the product of a phase cost, in this or an earlier run.
 *
 * @param replies how many they are
 */
public record PhaseCost(PhaseId phase, TokenUsage usage, int replies) {

    public static PhaseCost none(PhaseId phase) {
        return new PhaseCost(phase, TokenUsage.NONE, 0);
    }
}
