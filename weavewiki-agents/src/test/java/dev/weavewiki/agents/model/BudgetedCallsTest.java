package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BudgetedCallsTest {

    private final TokenBudget budget = TokenBudget.of(Tokens.of(1_000));

    private ModelCall over(Mono<ModelReply> next) {
        return new BudgetedCalls(new Reservations(budget), "model", request -> next);
    }

    @Test
    void holds_the_ceiling_while_under_way_and_charges_what_was_used() {
        Mono<ModelReply> next = Mono.fromCallable(() -> {
            assertThat(budget.report().reserved()).isEqualTo(Tokens.of(150));
            return Sample.REPLY;
        });

        StepVerifier.create(over(next).ask(Sample.REQUEST))
                .expectNext(Sample.REPLY)
                .verifyComplete();

        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        assertThat(budget.report().used()).isEqualTo(Tokens.of(100));
    }

    @Test
    void gives_everything_back_when_a_call_costs_nothing() {
        Mono<ModelReply> next = Mono.error(new ModelException(Kind.RATE_LIMIT, "no"));

        StepVerifier.create(over(next).ask(Sample.REQUEST)).verifyError(ModelException.class);

        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        assertThat(budget.report().used()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void charges_a_failure_that_was_paid_for() {
        Mono<ModelReply> next =
                Mono.error(new ModelException(Kind.TRUNCATED, "cut", null, null, TokenUsage.of(70, 50)));

        StepVerifier.create(over(next).ask(Sample.REQUEST)).verifyError(ModelException.class);

        assertThat(budget.report().used()).isEqualTo(Tokens.of(120));
    }

    @Test
    void gives_everything_back_when_cancelled() {
        StepVerifier.create(over(Mono.never()).ask(Sample.REQUEST))
                .then(() -> assertThat(budget.report().reserved()).isEqualTo(Tokens.of(150)))
                .thenCancel()
                .verify();

        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void does_not_ask_what_does_not_fit() {
        AtomicInteger asked = new AtomicInteger();
        ModelCall calls = new BudgetedCalls(new Reservations(TokenBudget.of(Tokens.of(100))), "model", request -> {
            asked.incrementAndGet();
            return Mono.just(Sample.REPLY);
        });

        StepVerifier.create(calls.ask(Sample.REQUEST)).verifyError(BudgetExhaustedException.class);

        assertThat(asked).hasValue(0);
    }
}
