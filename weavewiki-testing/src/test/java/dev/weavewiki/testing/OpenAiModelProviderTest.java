package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.agents.model.AnswerReader;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.agents.model.ModelReply;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class OpenAiModelProviderTest extends ModelProviderContract {

    private static final RunId RUN = RunId.of("run");

    @Override
    protected ModelProvider provider() {
        return ModelProvider.named("openai");
    }

    private static ChatModel connect(String baseUrl, Duration timeout) {
        return ModelProvider.named("openai").connect(new ModelSettings("openai", baseUrl, "stub-model", KEY, timeout));
    }

    private ModelGateway gateway(Duration timeout) {
        return ModelGateway.standard(
                connect(server.baseUrl(), timeout),
                "stub-model",
                RUN,
                journal,
                budget,
                text -> Tokens.of(text.length() / 4),
                8);
    }

    private Mono<ModelReply> ask(String question) {
        return Mono.using(
                () -> gateway(Duration.ofSeconds(20)), gateway -> gateway.ask(request(question)), ModelGateway::close);
    }

    private static ModelRequest request(String question) {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("sample"),
                "src/A.java",
                "Rules",
                question + " src/A.java:1-40",
                AnswerSchema.of("sample", SampleAgent.Answer.class),
                Tokens.of(500),
                Tokens.of(1_000),
                false,
                1);
    }

    private static void assertKind(Throwable failure, Kind kind) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void brings_back_an_answer_that_follows_the_schema() {
        ModelReply reply = ask("a").block();

        var answer = AnswerReader.read(reply.text(), SampleAgent.Answer.class);
        assertThat(answer.statements())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.citations()).containsExactly("src/A.java:1-15"));
        assertThat(reply.usage()).isEqualTo(server.usage());
        assertThat(server.callsByAgent()).containsEntry("sample", 1);
        assertThat(server.bodies().peek())
                .contains("\"strict\"", "\"max_tokens\"")
                .doesNotContain("secret-key");
    }

    @Test
    void sums_of_tokens_equal_the_servers() {
        server.next(Misbehaviour.rateLimit("0"))
                .next(Misbehaviour.Broken.LENGTH)
                .next(Misbehaviour.Broken.NOT_JSON);

        Flux.range(0, 40)
                .concatMap(i -> ask("question " + i).onErrorResume(ModelException.class, e -> Mono.empty()))
                .blockLast();

        Tokens charged = journal.charges(RUN)
                .map(CallJournal.Charge::tokens)
                .reduce(Tokens.ZERO, Tokens::plus)
                .block();
        assertThat(server.calls()).isEqualTo(41);
        assertThat(charged)
                .isEqualTo(server.usage().total())
                .isEqualTo(budget.report().used());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Thu, 01 Jan 2026 00:00:00 GMT"})
    void obeys_retry_after_in_both_forms(String retryAfter) {
        server.next(Misbehaviour.rateLimit(retryAfter)).next(Misbehaviour.rateLimit(retryAfter));

        StepVerifier.create(ask("a")).expectNextCount(1).verifyComplete();

        assertThat(server.calls()).isEqualTo(3);
        assertThat(journal.entries().blockFirst().attempts()).isEqualTo(3);
        assertThat(budget.report().used()).isEqualTo(server.usage().total());
    }

    @Test
    void does_not_wait_a_day() {
        server.next(Misbehaviour.rateLimit("86400"));

        StepVerifier.create(ask("a")).verifyErrorSatisfies(e -> assertKind(e, Kind.QUOTA));
    }

    @Test
    void retries_a_server_that_fails_on_its_side() {
        server.next(Misbehaviour.status(500)).next(Misbehaviour.status(503)).next(Misbehaviour.status(529));

        StepVerifier.withVirtualTime(() -> ask("a"))
                .thenAwait(Duration.ofMinutes(1))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(server.calls()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "400, stub, INVALID_REQUEST",
        "400, context_length_exceeded, CONTEXT_LENGTH",
        "401, invalid_api_key, AUTHENTICATION",
        "403, stub, AUTHENTICATION",
        "404, model_not_found, NOT_FOUND",
        "429, insufficient_quota, QUOTA",
        "302, stub, NOT_FOUND"
    })
    void stops_at_once_where_asking_again_is_of_no_use(int status, String code, Kind kind) {
        server.next(Misbehaviour.refused(status, code));

        StepVerifier.create(ask("a")).verifyErrorSatisfies(e -> assertKind(e, kind));

        assertThat(server.calls()).isEqualTo(1);
        assertThat(budget.report().used()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void says_where_nobody_answers_and_charges_nothing() {
        String nowhere = server.baseUrl();
        server.close();

        StepVerifier.withVirtualTime(() -> Mono.using(
                        () -> ModelGateway.standard(
                                connect(nowhere, Duration.ofSeconds(5)),
                                "stub-model",
                                RUN,
                                journal,
                                budget,
                                text -> Tokens.ZERO,
                                1),
                        gateway -> gateway.ask(request("a")),
                        ModelGateway::close))
                .thenAwait(Duration.ofMinutes(2))
                .verifyErrorSatisfies(e -> {
                    assertKind(e, Kind.NETWORK);
                    assertThat(e).hasMessageContaining("could not be reached").hasMessageContaining("127.0.0.1");
                });

        assertThat(budget.report().used()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void a_connection_that_breaks_off_may_have_been_paid_for() {
        server.next(Misbehaviour.Broken.RESET);

        StepVerifier.withVirtualTime(() -> ask("a"))
                .thenAwait(Duration.ofMinutes(1))
                .assertNext(reply -> assertThat(reply.usage()).isEqualTo(server.usage()))
                .verifyComplete();

        assertThat(budget.report().used()).isEqualTo(server.usage().total().plus(Tokens.of(1_500)));
    }

    @Test
    void says_who_did_not_finish_in_time() {
        server.next(Misbehaviour.Broken.STALL);
        ChatModel model = connect(server.baseUrl(), Duration.ofMillis(300));

        assertThatThrownBy(() -> model.chat("hello"))
                .isInstanceOf(dev.langchain4j.exception.TimeoutException.class)
                .hasStackTraceContaining("did not finish its answer");
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.Broken.class,
            names = {"WEB_PAGE", "EMPTY"})
    void what_is_no_answer_is_malformed(Misbehaviour.Broken broken) {
        server.next(broken);

        StepVerifier.create(ask("a")).verifyErrorSatisfies(e -> assertKind(e, Kind.MALFORMED));
    }

    @Test
    void an_answer_cut_at_the_limit_is_truncated() {
        server.next(Misbehaviour.Broken.LENGTH);

        StepVerifier.create(ask("a")).verifyErrorSatisfies(e -> assertKind(e, Kind.TRUNCATED));

        assertThat(budget.report().used()).isEqualTo(server.usage().total());
    }

    @Test
    void reads_an_answer_in_a_fence_and_one_that_breaks_off() {
        server.next(Misbehaviour.Broken.PROSE_AROUND).next(Misbehaviour.Broken.TRUNCATED);

        var fenced = AnswerReader.read(ask("a").block().text(), SampleAgent.Answer.class);
        var broken = AnswerReader.read(ask("b").block().text(), SampleAgent.Answer.class);

        assertThat(fenced.statements()).isNotEmpty();
        assertThat(broken.statements()).isNotEmpty();
    }

    @Test
    void falls_back_to_the_schema_in_the_prompt() {
        server.withoutSchemas();

        var answer = AnswerReader.read(ask("a").block().text(), SampleAgent.Answer.class);

        assertThat(answer.statements()).isNotEmpty();
        assertThat(server.calls()).isEqualTo(2);
        assertThat(server.callsByAgent()).containsEntry("sample", 2);
        assertThat(budget.report().used()).isEqualTo(server.usage().total());
    }

    @Test
    void equal_requests_get_equal_answers() {
        String first = ask("a").block().text();
        journal.entries().blockLast();
        try (StubModelServer other = StubModelServer.start()) {
            String again = ModelGateway.standard(
                            connect(other.baseUrl(), Duration.ofSeconds(20)),
                            "stub-model",
                            RUN,
                            new InMemoryCallJournal(),
                            budget,
                            text -> Tokens.ZERO,
                            1)
                    .ask(request("a"))
                    .block()
                    .text();

            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void refuses_settings_that_cannot_work_and_keeps_the_key_to_itself() {
        ModelSettings noKey = new ModelSettings("openai", "", "gpt", "", Duration.ofSeconds(1));
        ModelSettings badUrl = new ModelSettings("openai", "localhost:80", "gpt", "secret-key", Duration.ofSeconds(1));

        assertThatThrownBy(() -> ModelProvider.named("openai").connect(noKey))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("OPENAI_API_KEY");
        assertThatThrownBy(() -> ModelProvider.named("openai").connect(badUrl))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> ModelProvider.named("opanai"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("known are: ")
                .hasMessageContaining("openai");
        assertThat(badUrl.toString()).doesNotContain("secret-key");
    }

    @Test
    void needs_no_key_for_an_endpoint_of_ones_own() {
        ChatModel model = ModelProvider.named("openai")
                .connect(new ModelSettings("openai", server.baseUrl(), "local", "", Duration.ofSeconds(20)));

        assertThat(model.chat("hello")).isNotBlank();
        assertThat(server.usage()).isNotEqualTo(TokenUsage.NONE);
    }
}
