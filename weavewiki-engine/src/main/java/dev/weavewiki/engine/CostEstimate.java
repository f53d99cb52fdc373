package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.budget.Price;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.ReadingPlan;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.util.List;
import java.util.Optional;

/**
 * What answering every question of a run by a model would cost. The figures are the specification's (section 3), but for
 * the number of domains and the output's part; those that earlier runs observed take their place.
 */
final class CostEstimate {

    private static final int CHARACTERIZATION_CALLS = 7;
    private static final int TOP_DOWN_CALLS = 4;
    private static final int REFINEMENT_CALLS = 5;
    private static final long SMALL = 2_000;
    private static final long LARGE = 3_000;

    /** Which part of a call's tokens is output. Our choice: prompts carry evidence, and answers are short beside it. */
    private static final long OUTPUT_PART = 4;

    private final Experience experience;
    private final Optional<Price> price;

    CostEstimate(Experience experience, Optional<Price> price) {
        this.experience = experience;
        this.price = price;
    }

    /** The sum by the specification's figures alone, which no earlier run changes. */
    static Tokens of(List<PlannedFile> files, ProjectScale scale, AnalysisMode mode) {
        ReadingPlan plan = new ReadingPlan(scale, files, Tokens.ZERO);
        return new CostEstimate(Experience.NONE, Optional.empty())
                .lines(plan, mode).stream().map(Estimate.Line::total).reduce(Tokens.ZERO, Tokens::plus);
    }

    /** A line for each phase that asks a model, in their order. */
    List<Estimate.Line> lines(ReadingPlan plan, AnalysisMode mode) {
        int domains = domains(plan.scale());
        return List.of(
                line(PhaseId.CHARACTERIZATION, CHARACTERIZATION_CALLS, SMALL),
                reading(plan, mode),
                line(PhaseId.TOP_DOWN, TOP_DOWN_CALLS, LARGE),
                line(PhaseId.CONSOLIDATION, domains, LARGE),
                line(PhaseId.REFINEMENT, REFINEMENT_CALLS, SMALL));
    }

    private Estimate.Line line(PhaseId phase, int calls, long perCall) {
        return line(
                phase,
                calls,
                experience.perReply(phase.name()).map(one -> times(one, calls)).orElse(split(perCall * calls)));
    }

    private Estimate.Line reading(ReadingPlan plan, AnalysisMode mode) {
        int calls = 0;
        TokenUsage usage = TokenUsage.NONE;
        for (ProcessingTier tier : ProcessingTier.values()) {
            int ofTier = plan.in(tier).size() * tier.iterations(mode);
            calls += ofTier;
            usage = usage.plus(experience
                    .perReply(tier.name())
                    .map(one -> times(one, ofTier))
                    .orElse(split(perQuestion(tier) * ofTier)));
        }
        return line(PhaseId.BOTTOM_UP, calls, usage);
    }

    private Estimate.Line line(PhaseId phase, int calls, TokenUsage usage) {
        return new Estimate.Line(
                phase,
                calls,
                usage.input(),
                usage.output(),
                price.map(known -> known.of(usage)).map(Money::toString).orElse(""));
    }

    private static TokenUsage times(TokenUsage one, int calls) {
        return TokenUsage.of(one.input().value() * calls, one.output().value() * calls);
    }

    private static TokenUsage split(long total) {
        long output = total / OUTPUT_PART;
        return TokenUsage.of(total - output, output);
    }

    private static long perQuestion(ProcessingTier tier) {
        return switch (tier) {
            case LEAF -> 800;
            case STANDARD -> 1_500;
            case IMPORTANT -> 4_000;
            case CORE -> 6_000;
        };
    }

    /** How many domains a project of that scale usually has; our estimate, as the domains are not known yet. */
    private static int domains(ProjectScale scale) {
        return switch (scale) {
            case SMALL -> 4;
            case MEDIUM -> 7;
            case LARGE -> 11;
            case ENTERPRISE -> 25;
        };
    }
}
