package dev.weavewiki.agents.model;

import reactor.core.publisher.Mono;

/** Answers from a recording; nothing is sent, nothing is spent. */
public final class ReplayedCalls implements ModelCall {

    private final Cassette cassette;

    public ReplayedCalls(Cassette cassette) {
        this.cassette = cassette;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.fromCallable(() -> cassette.answer(request));
    }
}
