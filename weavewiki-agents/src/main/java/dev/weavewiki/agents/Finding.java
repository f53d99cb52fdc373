package dev.weavewiki.agents;

import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;

/**
 * A checked answer.
 *
 * @param reason why static analysis answered although a model was configured; else empty
 * @param usage what the committed replies behind it cost, in this or an earlier run
 * @param droppedClaims statements that could not be verified and were left out
 * @param unaffordable whether the model was not asked because the budget did not hold the question
 */
public record Finding<I>(
        I insight,
        Provenance provenance,
        String reason,
        Score confidence,
        TokenUsage usage,
        int droppedClaims,
        boolean unaffordable) {

    /** A finding that the budget had no part in. */
    public Finding(
            I insight, Provenance provenance, String reason, Score confidence, TokenUsage usage, int droppedClaims) {
        this(insight, provenance, reason, confidence, usage, droppedClaims, false);
    }

    Finding<I> asUnaffordable() {
        return new Finding<>(insight, provenance, reason, confidence, usage, droppedClaims, true);
    }
}
