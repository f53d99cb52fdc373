package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FallbackCallsTest {

    private final List<ModelRequest> second = new ArrayList<>();

    private FallbackCalls chain(Throwable failure) {
        return new FallbackCalls(List.of(request -> Mono.error(failure), request -> {
            second.add(request);
            return Mono.just(Sample.REPLY);
        }));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SERVER", "OVERLOADED", "NETWORK", "TIMEOUT", "UNAVAILABLE", "NOT_FOUND", "QUOTA", "REFUSAL"})
    void the_next_model_answers_where_one_does_not(Kind kind) {
        FallbackCalls calls = chain(new ModelException(kind, "no"));

        StepVerifier.create(calls.ask(Sample.REQUEST)).expectNext(Sample.REPLY).verifyComplete();

        assertThat(second.get(0).attempt()).as("may use the reserve").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"AUTHENTICATION", "CONTEXT_LENGTH", "TRUNCATED", "MALFORMED"})
    void what_somebody_has_to_know_or_ask_differently_is_not_passed_on(Kind kind) {
        FallbackCalls calls = chain(new ModelException(kind, "no"));

        StepVerifier.create(calls.ask(Sample.REQUEST)).verifyError(ModelException.class);

        assertThat(second).isEmpty();
    }

    @Test
    void a_spent_budget_is_not_passed_on() {
        FallbackCalls calls =
                chain(new BudgetExhaustedException(PhaseId.BOTTOM_UP, Tokens.of(1), Tokens.of(1), Tokens.of(1)));

        StepVerifier.create(calls.ask(Sample.REQUEST)).verifyError(BudgetExhaustedException.class);

        assertThat(second).isEmpty();
    }
}
