package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class LimitedCallsTest {

    private final List<Sinks.One<ModelReply>> underWay = new ArrayList<>();
    private final ModelCall calls = new LimitedCalls(admission(2), request -> {
        Sinks.One<ModelReply> reply = Sinks.one();
        underWay.add(reply);
        return reply.asMono();
    });

    private static Admission admission(int concurrency) {
        return new Admission(concurrency, RateLimits.UNKNOWN, Schedulers.parallel());
    }

    @Test
    void lets_no_more_calls_through_than_allowed() {
        Flux<ModelReply> three = Flux.range(0, 3).flatMap(i -> calls.ask(Sample.REQUEST));

        StepVerifier.create(three)
                .then(() -> assertThat(underWay).hasSize(2))
                .then(() -> underWay.get(0).tryEmitValue(Sample.REPLY))
                .then(() -> assertThat(underWay).hasSize(3))
                .then(() -> underWay.get(1).tryEmitError(new IllegalStateException("fails")))
                .expectNextCount(1)
                .verifyError(IllegalStateException.class);
    }

    @Test
    void gives_the_place_of_a_cancelled_call_to_the_next() {
        Disposable first = calls.ask(Sample.request("1")).subscribe();
        calls.ask(Sample.request("2")).subscribe();
        Disposable waiting = calls.ask(Sample.request("3")).subscribe();
        calls.ask(Sample.request("4")).subscribe();

        waiting.dispose();
        first.dispose();

        assertThat(underWay).hasSize(3);
    }

    @Test
    void loses_no_permit_when_calls_are_cancelled_at_any_moment() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ModelCall limited = new LimitedCalls(
                admission(3),
                request -> Mono.fromCallable(() -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            return Sample.REPLY;
                        })
                        .publishOn(Schedulers.parallel())
                        .doFinally(end -> running.decrementAndGet()));

        Flux<ModelReply> raced = Flux.range(0, 5_000)
                .flatMap(
                        i -> i % 2 == 0
                                ? limited.ask(Sample.REQUEST).subscribeOn(Schedulers.parallel())
                                : Mono.firstWithSignal(
                                        limited.ask(Sample.REQUEST).subscribeOn(Schedulers.parallel()),
                                        Mono.just(Sample.REPLY).publishOn(Schedulers.parallel())),
                        64);

        StepVerifier.create(raced.then(limited.ask(Sample.REQUEST)))
                .expectNext(Sample.REPLY)
                .verifyComplete();
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void needs_room_for_one_call_at_least() {
        assertThatIllegalArgumentException().isThrownBy(() -> admission(0));
    }
}
