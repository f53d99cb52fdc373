package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import reactor.core.publisher.Mono;

/** Sends nothing to a model that is not worth asking at the moment. */
final class GuardedCalls implements ModelCall {

    private final ModelHealth health;
    private final ModelCall next;

    GuardedCalls(ModelHealth health, ModelCall next) {
        this.health = health;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(
                () -> health.refusal().<Mono<ModelReply>>map(Mono::error).orElseGet(() -> sent(request)));
    }

    private Mono<ModelReply> sent(ModelRequest request) {
        return next.ask(request)
                .doOnNext(reply -> health.succeeded())
                .doOnError(this::failed)
                .doOnCancel(health::undecided);
    }

    private void failed(Throwable failure) {
        if (failure instanceof ModelException model) {
            health.failed(model);
        } else {
            health.undecided();
        }
    }
}
