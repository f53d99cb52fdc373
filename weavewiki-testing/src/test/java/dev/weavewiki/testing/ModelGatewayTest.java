package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.output.FinishReason;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelReply;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ModelGatewayTest {

    private static final RunId RUN = RunId.of("run");
    private static final AnswerSchema SCHEMA = AnswerSchema.of("sample", SampleAgent.Answer.class);

    private final FakeChatModel model = new FakeChatModel();
    private final InMemoryCallJournal journal = new InMemoryCallJournal();
    private final TokenBudget budget = TokenBudget.of(Tokens.of(100_000));
    private final ModelGateway gateway = gateway(budget);

    @AfterEach
    void close() {
        gateway.close();
    }

    private ModelGateway gateway(TokenBudget tokens) {
        return ModelGateway.standard(model, "fake", RUN, journal, tokens, text -> Tokens.of(text.length() / 4), 4);
    }

    private static ModelRequest request(String user) {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("sample"),
                "src/A.java",
                "Rules",
                user,
                SCHEMA,
                Tokens.of(500),
                Tokens.of(1_000),
                false,
                1);
    }

    private List<CallJournal.Entry> entries() {
        return journal.entries().collectList().block();
    }

    private Tokens charged() {
        return journal.charges(RUN)
                .map(CallJournal.Charge::tokens)
                .reduce(Tokens.ZERO, Tokens::plus)
                .block();
    }

    @Test
    void writes_a_reply_down_before_it_is_used() {
        ModelReply reply = gateway.ask(request("a"))
                .doOnNext(used -> assertThat(entries().get(0).state()).isEqualTo(State.COMMITTED))
                .block();

        assertThat(entries().get(0).reply()).isEqualTo(new CallJournal.Reply(reply.text(), reply.usage(), "stop"));
        assertThat(budget.report().used()).isEqualTo(reply.usage().total()).isEqualTo(charged());
    }

    @Test
    void serves_a_committed_reply_without_model_and_without_budget() {
        ModelReply first = gateway.ask(request("a")).block();
        ModelGateway poor = gateway(TokenBudget.of(Tokens.of(1)));

        ModelReply second = poor.ask(request("a")).block();

        assertThat(second).isEqualTo(first);
        assertThat(model.requests()).hasSize(1);
        poor.close();
    }

    @Test
    void asks_once_for_equal_requests_that_are_under_way() {
        CountDownLatch answer = new CountDownLatch(1);
        model.next(response -> {
            await(answer);
            return response;
        });

        Flux<ModelReply> ten = Flux.range(0, 10)
                .flatMap(i -> gateway.ask(request("a")).doOnSubscribe(s -> countDownAt(i, answer)), 10);

        StepVerifier.create(ten).expectNextCount(10).verifyComplete();
        assertThat(model.requests()).hasSize(1);
        assertThat(budget.report().used()).isEqualTo(charged());
    }

    private static void countDownAt(int subscriber, CountDownLatch answer) {
        if (subscriber == 9) {
            answer.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancelling_interrupts_the_call_and_gives_its_tokens_back() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        model.next(response -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return response;
        });

        Disposable call = gateway.ask(request("a")).subscribe();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        call.dispose();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        assertThat(entries().get(0).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_call_whose_process_died_is_charged_at_its_ceiling() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        model.next(response -> {
            started.countDown();
            await(new CountDownLatch(1));
            return response;
        });
        Disposable call = gateway.ask(request("a")).subscribe();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        call.dispose();

        int lost = journal.recover(RUN).block();

        assertThat(lost).isEqualTo(1);
        assertThat(charged()).isEqualTo(Tokens.of(1_500));
    }

    @Test
    void charges_a_truncated_answer_that_was_paid_for() {
        model.nextEndsWith(FinishReason.LENGTH);

        StepVerifier.create(gateway.ask(request("a")))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.TRUNCATED));

        assertThat(entries().get(0).state()).isEqualTo(State.FAILED);
        assertThat(budget.report().used()).isNotEqualTo(Tokens.ZERO).isEqualTo(charged());
    }

    @Test
    void a_filtered_and_an_empty_answer_are_failures() {
        model.nextEndsWith(FinishReason.CONTENT_FILTER);
        model.nextSays(" ");

        StepVerifier.create(gateway.ask(request("a")))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.REFUSAL));
        StepVerifier.create(gateway.ask(request("b")))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(Kind.MALFORMED));
    }

    @Test
    void an_answer_that_stopped_for_an_unknown_reason_counts_if_it_is_whole() {
        model.nextEndsWith(FinishReason.OTHER);
        model.next(said -> new FakeChatModel.Said("{\"statements\": [", said.usage(), FinishReason.OTHER));

        StepVerifier.create(gateway.ask(request("a"))).expectNextCount(1).verifyComplete();
        StepVerifier.create(gateway.ask(request("b"))).verifyError(ModelException.class);
    }

    @Test
    void counts_what_the_provider_does_not_say_and_calls_it_estimated() {
        model.next(said -> new FakeChatModel.Said(said.text(), null, said.reason()));

        TokenUsage usage = gateway.ask(request("a")).block().usage();

        assertThat(usage.estimated()).isTrue();
        assertThat(usage.input()).isEqualTo(Tokens.of(500));
    }

    @Test
    void retries_after_a_timeout_and_charges_the_lost_attempt_at_its_ceiling() {
        model.nextFails(new TimeoutException("too slow"));
        model.nextFails(new RateLimitException("slow down"));
        model.nextSpends(400, 100);

        StepVerifier.withVirtualTime(
                        () -> Mono.using(() -> gateway(budget), ways -> ways.ask(request("a")), ModelGateway::close))
                .thenAwait(Duration.ofMinutes(1))
                .assertNext(reply -> assertThat(reply.usage().total()).isEqualTo(Tokens.of(500)))
                .verifyComplete();

        assertThat(entries().get(0).attempts()).isEqualTo(3);
        assertThat(budget.report().used()).isEqualTo(Tokens.of(2_000)).isEqualTo(charged());
    }

    @Test
    void a_spent_budget_asks_nothing_and_names_the_phase() {
        ModelGateway poor = gateway(TokenBudget.of(Tokens.of(2_000)));

        StepVerifier.create(poor.ask(request("a")))
                .verifyErrorSatisfies(
                        e -> assertThat(((BudgetExhaustedException) e).phase()).isEqualTo(PhaseId.BOTTOM_UP));

        assertThat(model.requests()).isEmpty();
        poor.close();
    }

    @Test
    void never_promises_more_than_the_budget_to_calls_side_by_side() {
        Flux<ModelReply> many = Flux.range(0, 200)
                .flatMap(
                        i -> gateway.ask(request("question " + i))
                                .onErrorResume(BudgetExhaustedException.class, e -> Mono.empty()),
                        32);

        long answered = many.count().block();

        assertThat(answered).isPositive();
        assertThat(budget.report().used()).isEqualTo(charged());
        assertThat(budget.report().used().exceeds(Tokens.of(100_000))).isFalse();
    }

    @Test
    void puts_the_schema_into_the_prompt_once_the_endpoint_refuses_it() {
        model.nextFails(new dev.langchain4j.exception.InvalidRequestException("unknown field response_format"));

        gateway.ask(request("a")).block();
        gateway.ask(request("b")).block();

        assertThat(model.requests()).hasSize(3);
        assertThat(model.requests().get(1).responseFormat()).isNull();
        assertThat(FakeChatModel.promptOf(model.requests().get(2))).contains("JSON Schema, named sample:\n{");
    }

    @Test
    void a_fallback_answers_is_named_in_the_journal_and_served_later() {
        FakeChatModel small = new FakeChatModel();
        for (int i = 0; i < 3; i++) {
            model.nextFails(new dev.langchain4j.exception.InternalServerException("down"));
        }
        ConnectedModel chain = new ConnectedModel("fake", model).withFallback(new ConnectedModel("small", small));

        StepVerifier.withVirtualTime(() -> Mono.using(
                        () -> ModelGateway.standard(
                                chain, RUN, journal, budget, text -> Tokens.of(text.length() / 4), 4),
                        ways -> ways.ask(request("a")),
                        ModelGateway::close))
                .thenAwait(Duration.ofMinutes(1))
                .assertNext(reply -> assertThat(reply.model()).isEqualTo("small"))
                .verifyComplete();
        ModelReply served = gateway.ask(request("a")).block();

        assertThat(served.model()).isEqualTo("small");
        assertThat(model.requests()).hasSize(3);
        assertThat(small.requests()).hasSize(1);
        assertThat(entries().get(0).call().model()).isEqualTo("small");
        assertThat(journal.expenses(RUN)
                        .map(CallJournal.Expense::model)
                        .collectList()
                        .block())
                .containsExactly("fake", "small");
    }

    @Test
    void a_refused_key_is_met_once_however_many_calls_wait() {
        for (int i = 0; i < 100; i++) {
            model.nextFails(new dev.langchain4j.exception.AuthenticationException("wrong key"));
        }
        ModelGateway narrow = ModelGateway.standard(model, "fake", RUN, journal, budget, text -> Tokens.ZERO, 1);

        long failed = Flux.range(0, 50)
                .flatMap(
                        i -> narrow.ask(request("question " + i))
                                .then(Mono.just(0))
                                .onErrorReturn(1),
                        50)
                .filter(outcome -> outcome == 1)
                .count()
                .block();

        assertThat(failed).isEqualTo(50);
        assertThat(model.requests()).hasSize(1);
        narrow.close();
    }
}
