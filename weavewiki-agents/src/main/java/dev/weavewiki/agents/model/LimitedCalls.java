package dev.weavewiki.agents.model;

import reactor.core.publisher.Mono;

/** Bounds how many calls are under way. Those that wait are let in in the order in which they came. */
final class LimitedCalls implements ModelCall {

    private final Permits permits;
    private final ModelCall next;

    LimitedCalls(int concurrency, ModelCall next) {
        this.permits = new Permits(concurrency);
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.usingWhen(
                permits.acquire(), permit -> next.ask(request), permit -> Mono.fromRunnable(permit::release));
    }
}
