package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.List;
import java.util.Map;

/**
 * What {@code _coverage.md} accounts for, beside what is known of the code. Nothing in it depends on interruptions: a
 * resumed run gives the same report as one that was never killed.
 *
 * @param gaps what is still missing
 * @param usage what the committed replies behind this wiki cost, by phase, in this or an earlier run
 * @param calls how many those are, by phase
 * @param model the model's name; empty where static analysis answered all
 * @param estimate tokens that the specification's figures gave each phase; empty without a model
 * @param cost dollars of each phase, in decimal notation; empty where the price is not known
 */
public record CoverageReport(
        QualityScore score,
        Score target,
        int turns,
        StopReason stop,
        VerificationCounts verification,
        List<Gap> gaps,
        Map<PhaseId, TokenUsage> usage,
        Map<PhaseId, Integer> calls,
        String model,
        Map<PhaseId, Tokens> estimate,
        Map<PhaseId, String> cost) {

    public CoverageReport {
        gaps = List.copyOf(gaps);
        usage = Map.copyOf(usage);
        calls = Map.copyOf(calls);
        estimate = Map.copyOf(estimate);
        cost = Map.copyOf(cost);
    }

    /** A report without an estimate and without prices. */
    public CoverageReport(
            QualityScore score,
            Score target,
            int turns,
            StopReason stop,
            VerificationCounts verification,
            List<Gap> gaps,
            Map<PhaseId, TokenUsage> usage,
            Map<PhaseId, Integer> calls,
            String model) {
        this(score, target, turns, stop, verification, gaps, usage, calls, model, Map.of(), Map.of());
    }
}
