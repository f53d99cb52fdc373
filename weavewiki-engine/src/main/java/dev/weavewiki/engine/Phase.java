package dev.weavewiki.engine;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Product;
import reactor.core.publisher.Mono;

/** A step of the run. Reads what is known, makes one product. Stateless, so one instance serves many runs. */
interface Phase<P extends Product> {

    PhaseId id();

    Class<P> productType();

    /**
     * Makes the product. Cold: nothing happens, and nothing is spent, before subscription.
     *
     * @param known products of all earlier phases
     * @return exactly one product. Cancelling stops further model calls. Fails with {@link
     *     dev.weavewiki.core.error.ModelException} where the endpoint as a whole is out of reach, and with {@link
     *     dev.weavewiki.core.error.CheckpointException}.
     */
    Mono<P> run(Knowledge known, RunContext run);
}
