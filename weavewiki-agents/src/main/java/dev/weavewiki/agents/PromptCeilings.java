package dev.weavewiki.agents;

import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.ModelException;
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

    /** An answer takes at most this part of the context ceiling, and leaves the rest to the question. Our choice. */
    private static final long OUTPUT_PERCENT = 38;

    /** A question without so many tokens of evidence is not worth asking. Our choice. */
    private static final Tokens LEAST_EVIDENCE = Tokens.of(400);

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

    /** The most that an answer may have. */
    Tokens output() {
        return Tokens.of(context.value() * OUTPUT_PERCENT / 100);
    }

    /**
     * What is left for evidence beside the fixed part of a prompt.
     *
     * @param part 1 for all of the room, 2 for half of it
     * @throws ModelException of the kind {@code CONTEXT_LENGTH} where the context ceiling leaves next to nothing; concerns
     *     this question only
     */
    Tokens evidence(Question question, Tokens maxOutput, Tokens fixed, int part) {
        Tokens within = part(context.minusUpToZero(maxOutput), part).minusUpToZero(fixed);
        if (LEAST_EVIDENCE.exceeds(within)) {
            throw new ModelException(
                    ModelException.Kind.CONTEXT_LENGTH,
                    "the context ceiling of " + context + " tokens leaves no room for evidence beside "
                            + fixed.plus(maxOutput) + " for instructions and the answer; raise --context-ceiling");
        }
        return part(input(question, maxOutput), part).minusUpToZero(fixed);
    }

    /** The same for a question that is not put yet; not less than what one is worth asking with. */
    Tokens room(Question question, Tokens maxOutput, Tokens fixed) {
        Tokens room = input(question, maxOutput).minusUpToZero(fixed);
        return LEAST_EVIDENCE.exceeds(room) ? LEAST_EVIDENCE : room;
    }

    private static Tokens part(Tokens whole, int part) {
        return Tokens.of(whole.value() / part);
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
