package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A journal in which nothing stands, and into which nothing is written. */
final class NoJournal implements CallJournal {

    @Override
    public Mono<Reply> committed(String digest) {
        return Mono.empty();
    }

    @Override
    public Mono<Entry> answer(String digest) {
        return Mono.empty();
    }

    @Override
    public Mono<Entry> answerOverAnyLayout(String question) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> plan(Call call) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> sent(String digest, int attempt) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> commit(String digest, Reply reply, Optional<AnyLayout> anyLayout) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
        return Mono.empty();
    }

    @Override
    public Mono<Integer> recover(RunId run) {
        return Mono.just(0);
    }

    @Override
    public Flux<Charge> charges(RunId run) {
        return Flux.empty();
    }

    @Override
    public Flux<Expense> expenses(RunId run) {
        return Flux.empty();
    }

    @Override
    public Flux<Answered> answered(String model) {
        return Flux.empty();
    }

    @Override
    public Flux<Entry> entries() {
        return Flux.empty();
    }
}
