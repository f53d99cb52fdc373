package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.model.AnswerReader;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.agents.model.ModelReply;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * What every model provider does, against a local server. Whoever writes one extends this class in a test. The server
 * speaks OpenAI's protocol, as most endpoints do; for another protocol, {@link #baseUrl} names a server of one's own that
 * misbehaves as {@link #server} is told.
 */
public abstract class ModelProviderContract {

    protected static final String KEY = "secret-key";
    private static final RunId RUN = RunId.of("run");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    protected final StubModelServer server = StubModelServer.start();
    protected final InMemoryCallJournal journal = new InMemoryCallJournal();
    protected final TokenBudget budget = TokenBudget.of(Tokens.of(1_000_000));

    /** A record as answers are; its schema goes to the server. */
    public record Answer(CitedStatement statement) {}

    protected abstract ModelProvider provider();

    /** Where the server is reached. */
    protected String baseUrl() {
        return server.baseUrl();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    /** A model of this provider, connected to the server. */
    protected final ChatModel connect(Duration timeout) {
        return provider().connect(new ModelSettings(provider().id(), baseUrl(), "stub-model", KEY, timeout));
    }

    private Mono<ModelReply> ask() {
        return Mono.using(
                () -> ModelGateway.standard(
                        connect(LONG), "stub-model", RUN, journal, budget, text -> Tokens.of(text.length() / 4), 8),
                gateway -> gateway.ask(request()),
                ModelGateway::close);
    }

    private static ModelRequest request() {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("contract"),
                "src/A.java",
                "Rules",
                "What does src/A.java:1-40 do?",
                AnswerSchema.of("contract", Answer.class),
                Tokens.of(500),
                Tokens.of(1_000),
                false,
                1);
    }

    @Test
    void is_found_by_its_name() {
        assertThat(ModelProvider.ids()).contains(provider().id());
        assertThat(ModelProvider.named(provider().id())).hasSameClassAs(provider());
    }

    @Test
    void connecting_sends_nothing() {
        connect(LONG);

        assertThat(server.calls()).isZero();
    }

    @Test
    void brings_back_an_answer_and_what_it_cost() {
        var replies = ask().map(reply -> {
            Answer answer = AnswerReader.read(reply.text(), Answer.class);
            assertThat(answer.statement().citations()).isNotEmpty();
            return reply.usage();
        });

        StepVerifier.create(replies)
                .assertNext(usage -> assertThat(usage).isEqualTo(server.usage()))
                .verifyComplete();
    }

    @Test
    void a_wrong_key_is_said_to_be_one_and_is_not_shown() {
        server.next(Misbehaviour.refused(401, "invalid_api_key"));

        StepVerifier.create(ask()).verifyErrorSatisfies(failure -> {
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.AUTHENTICATION));
            assertThat(failure.getMessage()).doesNotContain(KEY);
        });
        assertThat(server.calls()).isEqualTo(1);
        assertThat(budget.report().used()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void waits_as_long_as_the_server_asks_and_retries() {
        server.next(Misbehaviour.rateLimit("0"));

        StepVerifier.create(ask()).expectNextCount(1).verifyComplete();

        assertThat(server.calls()).isEqualTo(2);
    }

    @Test
    void hears_how_long_the_server_asks_to_wait() {
        server.next(Misbehaviour.rateLimit("86400"));

        StepVerifier.create(ask())
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                ModelException.class,
                                e -> assertThat(e.kind())
                                        .as("a wait of a day is as good as a refusal")
                                        .isEqualTo(Kind.QUOTA)));
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void does_not_retry_by_itself() {
        server.next(Misbehaviour.status(500));
        ChatModel model = connect(LONG);

        assertThatThrownBy(() -> model.chat("hello")).isInstanceOf(RuntimeException.class);

        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void the_timeout_covers_a_body_that_stalls() {
        server.next(Misbehaviour.Broken.STALL);
        ChatModel model = connect(SHORT);

        assertThatThrownBy(() -> model.chat("hello")).isInstanceOf(dev.langchain4j.exception.TimeoutException.class);
    }
}
