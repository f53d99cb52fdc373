package dev.weavewiki.agents;

import dev.weavewiki.core.model.Tokens;
import reactor.core.publisher.Mono;

/** Has agents' questions answered: by a model, or by static analysis. Safe for use by many threads. */
public interface AgentRunner {

    /**
     * Asks an agent's question. Cold: nothing is spent before subscription.
     *
     * @return exactly one finding. A model that fails for good, or a budget that is spent, gives the static answer with
     *     its provenance and the reason. Fails with {@link dev.weavewiki.core.error.ModelException} only where every
     *     other question would fail the same way (its kind is {@code endpointWide}), and with {@link
     *     dev.weavewiki.core.error.CheckpointException}.
     */
    <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question);

    /**
     * How many tokens of evidence the question has room for, so that what is too long for one question is asked about in
     * several. Without bounds where no model is asked.
     */
    default Tokens room(Agent<?, ?, ?> agent, Question question) {
        return Tokens.of(Long.MAX_VALUE);
    }

    /** Whether a model is asked at all. */
    boolean asksModel();
}
