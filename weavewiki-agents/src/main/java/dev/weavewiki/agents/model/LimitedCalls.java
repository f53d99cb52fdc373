package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import reactor.core.publisher.Mono;

/** Lets each attempt leave when the model takes it. A call that waits to be repeated holds no place. */
final class LimitedCalls implements ModelCall {

    private final Admission admission;
    private final ModelCall next;

    LimitedCalls(Admission admission, ModelCall next) {
        this.admission = admission;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.usingWhen(
                admission.enter(request),
                pass -> next.ask(request).doOnNext(reply -> pass.succeeded(reply.usage())),
                pass -> Mono.fromRunnable(pass::notSent),
                (pass, failure) -> Mono.fromRunnable(() -> failed(pass, failure)),
                pass -> Mono.fromRunnable(pass::abandoned));
    }

    private static void failed(Admission.Pass pass, Throwable failure) {
        if (failure instanceof ModelException model && model.kind() != ModelException.Kind.UNAVAILABLE) {
            pass.failed(model);
        } else {
            pass.notSent();
        }
    }
}
