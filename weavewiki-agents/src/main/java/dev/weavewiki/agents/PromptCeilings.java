package dev.weavewiki.agents;

import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.Map;

/**
 * How long prompts may be: none longer than the context ceiling, and in phases that always ask the same number of
 * questions none longer than its part of the phase's share, so that the first questions do not leave the last ones
 * without tokens.
 *
 * @param context tokens of a prompt and its answer together
 * @param shares tokens of a prompt and an answer of the wanted length together, for phases whose questions share evenly
 */
record PromptCeilings(Tokens context, Map<PhaseId, Tokens> shares) {

    /** How many questions these phases ask (specification, section 1). */
    private static final Map<PhaseId, Integer> QUESTIONS = Map.of(PhaseId.CHARACTERIZATION, 7, PhaseId.TOP_DOWN, 4);

    /** A larger budget makes no longer prompts, so that raising it asks no question anew: that of the specification. */
    private static final Tokens STANDARD = Tokens.of(1_000_000);

    /** A prompt below this says nothing; the budget then refuses it. Our choice. */
    private static final long LEAST = 2_500;

    /** The part of a share that is dealt out; the rest is for answers longer than wanted. Our choice. */
    private static final long PERCENT = 90;

    static PromptCeilings of(Tokens context) {
        return new PromptCeilings(context, Map.of());
    }

    static PromptCeilings within(Tokens context, Tokens budget) {
        var report =
                TokenBudget.of(budget.exceeds(STANDARD) ? STANDARD : budget).report();
        Map<PhaseId, Tokens> shares = new java.util.EnumMap<>(PhaseId.class);
        QUESTIONS.forEach((phase, questions) -> report.phase(phase)
                .ifPresent(share -> shares.put(phase, Tokens.of(share.limit().value() * PERCENT / 100 / questions))));
        return new PromptCeilings(context, shares);
    }

    /** How many tokens the prompt of a question may have, its rules and schema included. */
    Tokens input(Question question, Tokens maxOutput) {
        Tokens most = context.minusUpToZero(maxOutput);
        Tokens share = shares.get(question.phase());
        if (share == null) {
            return most;
        }
        Tokens part =
                Tokens.of(Math.max(LEAST, share.value() - question.target().value()));
        return part.exceeds(most) ? most : part;
    }
}
