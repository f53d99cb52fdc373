package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class ModelHealthTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final ModelHealth health = new ModelHealth("fake", time);
    private final List<ModelRequest> sent = new ArrayList<>();
    private Kind failing = Kind.SERVER;
    private boolean well;

    private Mono<ModelReply> answer(ModelRequest request) {
        sent.add(request);
        return well ? Mono.just(Sample.REPLY) : Mono.error(new ModelException(failing, "no"));
    }

    private final ModelCall guarded = new GuardedCalls(health, this::answer);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guarded.ask(Sample.REQUEST).onErrorComplete().block();
        }
    }

    private static Kind kindOf(Throwable failure) {
        return ((ModelException) failure).kind();
    }

    @Test
    void sends_nothing_to_a_model_that_fails_again_and_again() {
        fail(10);

        StepVerifier.create(guarded.ask(Sample.REQUEST))
                .verifyErrorSatisfies(failure -> assertThat(kindOf(failure)).isEqualTo(Kind.UNAVAILABLE));

        assertThat(sent).hasSize(10);
    }

    @Test
    void sees_after_a_rest_whether_it_is_well_again() {
        fail(10);
        well = true;

        time.advanceTimeBy(Duration.ofMillis(5_001));
        guarded.ask(Sample.REQUEST).block();
        guarded.ask(Sample.REQUEST).block();

        assertThat(guarded.ask(Sample.REQUEST).block()).isEqualTo(Sample.REPLY);
    }

    @Test
    void rests_longer_where_it_is_not() {
        fail(10);

        time.advanceTimeBy(Duration.ofMillis(5_001));
        fail(2);
        time.advanceTimeBy(Duration.ofSeconds(9));
        fail(1);
        int before = sent.size();
        time.advanceTimeBy(Duration.ofMillis(1_001));
        fail(1);

        assertThat(before).isEqualTo(12);
        assertThat(sent).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMIT", "REFUSAL", "TRUNCATED", "MALFORMED", "CONTEXT_LENGTH", "INVALID_REQUEST"})
    void what_says_nothing_about_the_endpoint_does_not_count(Kind kind) {
        failing = kind;

        fail(40);

        assertThat(sent).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"AUTHENTICATION", "QUOTA", "NOT_FOUND"})
    void what_every_call_would_meet_is_met_once(Kind kind) {
        failing = kind;

        fail(3);

        assertThat(sent).hasSize(1);
        StepVerifier.create(guarded.ask(Sample.REQUEST))
                .verifyErrorSatisfies(failure -> assertThat(kindOf(failure)).isEqualTo(kind));
    }

    @Test
    void a_call_waits_for_a_model_that_rests_and_spends_no_attempt_on_that() {
        ModelCall calls = new RetryingCalls(RetryPolicy.STANDARD, health, time, guarded);
        fail(10);
        well = true;

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> time.advanceTimeBy(Duration.ofSeconds(6)))
                .expectNext(Sample.REPLY)
                .verifyComplete();

        assertThat(sent.get(10).attempt()).isEqualTo(1);
    }

    @Test
    void a_call_does_not_wait_for_ever() {
        ModelCall calls = new RetryingCalls(RetryPolicy.STANDARD, health, time, guarded);
        fail(10);

        StepVerifier.create(calls.ask(Sample.REQUEST))
                .then(() -> time.advanceTimeBy(Duration.ofMinutes(3)))
                .verifyErrorSatisfies(failure -> {
                    assertThat(kindOf(failure)).isIn(Kind.UNAVAILABLE, Kind.SERVER);
                    assertThat(failure).hasMessageContaining("no");
                });
    }
}
