package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class RetryingCallsTest {

    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final List<Integer> attempts = new ArrayList<>();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final ModelCall calls =
            new RetryingCalls(RetryPolicy.STANDARD, new ModelHealth("fake", time), time, this::answer);

    private Mono<ModelReply> answer(ModelRequest request) {
        attempts.add(request.attempt());
        RuntimeException failure = failures.poll();
        return failure == null ? Mono.just(Sample.REPLY) : Mono.error(failure);
    }

    private static ModelException failure(Kind kind) {
        return new ModelException(kind, "no");
    }

    @Test
    void asks_again_after_a_growing_pause() {
        failures.add(failure(Kind.SERVER));
        failures.add(failure(Kind.NETWORK));

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> assertThat(attempts).containsExactly(1))
                .then(() -> time.advanceTimeBy(Duration.ofSeconds(1)))
                .then(() -> assertThat(attempts).containsExactly(1, 2))
                .then(() -> time.advanceTimeBy(Duration.ofSeconds(2)))
                .expectNext(Sample.REPLY)
                .verifyComplete();

        assertThat(attempts).containsExactly(1, 2, 3);
    }

    @Test
    void waits_as_long_as_the_endpoint_asks_and_no_shorter() {
        failures.add(new ModelException(Kind.RATE_LIMIT, "slow down", Duration.ofSeconds(40), null));

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(39_999)))
                .then(() -> assertThat(attempts).containsExactly(1))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(1)))
                .expectNext(Sample.REPLY)
                .verifyComplete();
    }

    @Test
    void does_not_wait_for_an_endpoint_that_has_no_more_to_give_today() {
        failures.add(new ModelException(Kind.RATE_LIMIT, "tomorrow", Duration.ofHours(24), null));

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.QUOTA));
    }

    @Test
    void gives_up_after_five_attempts() {
        for (int i = 0; i < 9; i++) {
            failures.add(failure(Kind.SERVER));
        }

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> time.advanceTimeBy(Duration.ofMinutes(5)))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.SERVER));

        assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void does_not_repeat_what_would_fail_again() {
        failures.add(failure(Kind.AUTHENTICATION));

        StepVerifier.create(calls.ask(Sample.REQUEST)).verifyError(ModelException.class);

        assertThat(attempts).containsExactly(1);
    }

    @Test
    void reports_the_first_trouble_when_the_budget_holds_no_further_attempt() {
        failures.add(failure(Kind.TIMEOUT));
        failures.add(new BudgetExhaustedException(PhaseId.BOTTOM_UP, Tokens.of(1), Tokens.of(1), Tokens.of(1)));

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> time.advanceTimeBy(Duration.ofSeconds(1)))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.TIMEOUT));
    }

    @Test
    void cancelling_during_a_pause_asks_no_more() {
        failures.add(failure(Kind.SERVER));

        StepVerifier.create(calls.ask(Sample.REQUEST)).thenCancel().verify();
        time.advanceTimeBy(Duration.ofMinutes(1));

        assertThat(attempts).containsExactly(1);
    }
}
