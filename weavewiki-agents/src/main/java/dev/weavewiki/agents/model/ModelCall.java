package dev.weavewiki.agents.model;

import reactor.core.publisher.Mono;

/** A way to ask a model; the one shape of all layers. Safe for use by many threads. */
@FunctionalInterface
public interface ModelCall {

    /**
     * Asks the model. Cold: nothing is spent before subscription; cancelling stops the call.
     *
     * @return exactly one reply. Fails with {@link dev.weavewiki.core.error.ModelException}, {@link
     *     dev.weavewiki.core.error.BudgetExhaustedException} or {@link dev.weavewiki.core.error.CheckpointException}.
     */
    Mono<ModelReply> ask(ModelRequest request);
}
