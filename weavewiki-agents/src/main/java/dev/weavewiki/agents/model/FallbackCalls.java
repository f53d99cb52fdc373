package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Asks the models of a chain in their order, until one answers. The next is asked where this one is out of order, or
 * fails for good in a way that says nothing about others; a refused key stops the run, because it is a mistake that its
 * owner wants to know of. The next model's attempts may use the reserve, as repeated ones do.
 */
final class FallbackCalls implements ModelCall {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackCalls.class);

    private static final Set<Kind> PASSED_ON = EnumSet.of(
            Kind.RATE_LIMIT,
            Kind.SERVER,
            Kind.OVERLOADED,
            Kind.NETWORK,
            Kind.TIMEOUT,
            Kind.UNAVAILABLE,
            Kind.NOT_FOUND,
            Kind.QUOTA,
            Kind.INVALID_REQUEST,
            Kind.REFUSAL);

    private final List<ModelCall> models;

    FallbackCalls(List<ModelCall> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return ask(request, 0);
    }

    private Mono<ModelReply> ask(ModelRequest request, int index) {
        Mono<ModelReply> reply = models.get(index).ask(request);
        return index == models.size() - 1
                ? reply
                : reply.onErrorResume(ModelException.class, failure -> passedOn(request, index, failure));
    }

    private Mono<ModelReply> passedOn(ModelRequest request, int index, ModelException failure) {
        if (!PASSED_ON.contains(failure.kind())) {
            return Mono.error(failure);
        }
        LOG.debug("{} on {} goes to the next model: {}", request.agent(), request.subject(), failure.getMessage());
        return ask(request.withAttempt(request.attempt() + 1), index + 1);
    }
}
