package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelReply;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.testing.Misbehaviour.Broken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * The rows of docs/reliability.md that concern the endpoint, in every wire format: what comes of each fault, and what it
 * costs.
 */
@ParameterizedClass
@EnumSource
class ProviderFaultTest {

    /** A wire format by the provider that speaks it, and what stands behind the address of the server. */
    enum Format {
        OPENAI("/v1"),
        ANTHROPIC("/v1"),
        GEMINI("/v1beta"),
        OLLAMA("");

        private final String path;

        Format(String path) {
            this.path = path;
        }

        String provider() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final RunId RUN = RunId.of("run");
    private static final Tokens CEILING = Tokens.of(1_500);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Format format;
    private final StubModelServer server = StubModelServer.start();
    private final InMemoryCallJournal journal = new InMemoryCallJournal();
    private final TokenBudget budget = TokenBudget.of(Tokens.of(1_000_000));

    ProviderFaultTest(Format format) {
        this.format = format;
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private Mono<ModelReply> ask(String root, Duration timeout) {
        ConnectedModel model = ConnectedModel.to(
                new ModelSettings(format.provider(), root + format.path, "stub-model", "key", timeout));
        return Mono.using(
                () -> ModelGateway.standard(model, RUN, journal, budget, text -> Tokens.of(text.length() / 4), 8),
                gateway -> gateway.ask(request()),
                ModelGateway::close);
    }

    private StepVerifier.FirstStep<ModelReply> asking(Duration timeout) {
        return StepVerifier.withVirtualTime(() -> ask(server.root(), timeout));
    }

    private static ModelRequest request() {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("sample"),
                "src/A.java",
                "Rules",
                "What does src/A.java:1-40 do?",
                AnswerSchema.of("sample", SampleAgent.Answer.class),
                Tokens.of(500),
                Tokens.of(1_000),
                false,
                1);
    }

    private void assertAnsweredAt(int attempt, Duration timeout) {
        asking(timeout).thenAwait(Duration.ofMinutes(2)).expectNextCount(1).verifyComplete();
        assertThat(server.calls()).isEqualTo(attempt);
        assertThat(entry().state()).isEqualTo(State.COMMITTED);
        assertThat(entry().attempts()).isEqualTo(attempt);
    }

    private void assertFails(Kind kind, int calls) {
        asking(LONG).thenAwait(Duration.ofMinutes(10)).verifyErrorSatisfies(failure -> {
            assertThat(((ModelException) failure).kind())
                    .as(failure.getMessage())
                    .isEqualTo(kind);
            assertThat(failure).hasMessageContaining("stub-model");
        });
        assertThat(server.calls()).isEqualTo(calls);
        assertThat(entry().state()).isEqualTo(State.FAILED);
    }

    private void assertCharged(Tokens tokens) {
        Tokens written = journal.charges(RUN)
                .map(CallJournal.Charge::tokens)
                .reduce(Tokens.ZERO, Tokens::plus)
                .block();
        assertThat(written).isEqualTo(tokens).isEqualTo(budget.report().used());
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
    }

    private CallJournal.Entry entry() {
        return journal.entries().blockFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504, 529})
    void a_status_that_passes_is_waited_out_and_costs_nothing(int status) {
        server.next(Misbehaviour.status(status)).next(Misbehaviour.status(status));

        assertAnsweredAt(3, LONG);

        assertCharged(server.usage().total());
    }

    @ParameterizedTest
    @CsvSource({
        "400, stub, INVALID_REQUEST",
        "400, context_length_exceeded, CONTEXT_LENGTH",
        "401, invalid_api_key, AUTHENTICATION",
        "402, stub, QUOTA",
        "403, stub, AUTHENTICATION",
        "404, model_not_found, NOT_FOUND",
        "413, stub, CONTEXT_LENGTH",
        "422, stub, INVALID_REQUEST",
        "302, stub, NOT_FOUND"
    })
    void a_status_that_stays_is_met_once_and_costs_nothing(int status, String code, Kind kind) {
        server.next(Misbehaviour.refused(status, code));

        assertFails(kind, 1);

        assertCharged(Tokens.ZERO);
    }

    @Test
    void a_spent_quota_is_met_once_where_the_vendor_tells_it_from_a_limit_that_passes() {
        assumeThat(format).isIn(Format.OPENAI, Format.ANTHROPIC);
        server.next(Misbehaviour.refused(429, "insufficient_quota"));

        assertFails(Kind.QUOTA, 1);

        assertCharged(Tokens.ZERO);
    }

    @Test
    void a_question_against_the_policy_is_a_refusal_where_the_vendor_says_so_by_status() {
        assumeThat(format).isEqualTo(Format.OPENAI);
        server.next(Misbehaviour.refused(400, "content_policy_violation"));

        assertFails(Kind.REFUSAL, 1);

        assertCharged(Tokens.ZERO);
    }

    @Test
    void a_server_that_never_recovers_is_asked_five_times() {
        for (int i = 0; i < 9; i++) {
            server.next(Misbehaviour.status(500));
        }

        assertFails(Kind.SERVER, 5);
    }

    @ParameterizedTest
    @CsvSource({"Retry-After, 7, 7000", "retry-after-ms, 1500, 1500", "Retry-After, 0.5, 500"})
    void a_pause_that_is_asked_for_is_kept_exactly(String header, String value, long millis) {
        server.next(new Misbehaviour.Status(429, "rate_limit_exceeded", Map.of(header, value)));

        asking(LONG)
                .thenAwait(Duration.ofMillis(millis - 1))
                .then(() -> assertThat(server.calls()).isEqualTo(1))
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(server.calls()).isEqualTo(2);
    }

    @Test
    void a_pause_of_a_day_ends_the_run_resumable() {
        server.next(Misbehaviour.rateLimit("86400"));

        asking(LONG)
                .verifyErrorSatisfies(
                        failure -> assertThat(((ModelException) failure).kind()).isEqualTo(Kind.QUOTA));
    }

    @ParameterizedTest
    @EnumSource(
            value = Broken.class,
            names = {"RESET", "CUT"})
    void a_connection_that_breaks_off_may_have_been_paid_for_and_is_tried_again(Broken fault) {
        server.next(fault);

        assertAnsweredAt(2, LONG);

        assertCharged(server.usage().total().plus(CEILING));
    }

    @ParameterizedTest
    @EnumSource(
            value = Broken.class,
            names = {"LATE", "HEADERS_ONLY", "STALL", "TRICKLE"})
    void an_answer_that_takes_too_long_may_have_been_paid_for_and_is_asked_again(Broken fault) {
        server.next(fault);

        assertAnsweredAt(2, SHORT);

        assertCharged(server.usage().total().plus(CEILING));
    }

    @ParameterizedTest
    @EnumSource(
            value = Broken.class,
            names = {"HUGE", "ENDLESS", "WEB_PAGE", "NO_BODY", "HALF_A_BODY", "BAD_GZIP"})
    void what_is_no_reply_is_not_read_to_its_end_nor_asked_for_again(Broken fault) {
        server.next(fault);

        assertFails(Kind.MALFORMED, 1);

        assertCharged(CEILING);
    }

    @Test
    void a_reply_without_the_field_of_the_answer_is_none_and_may_have_been_paid_for() {
        server.next(Broken.NO_ANSWER);

        if (format == Format.OPENAI) {
            assertAnsweredAt(2, LONG);
            assertThat(budget.report().used().exceeds(CEILING)).isTrue();
        } else {
            assertFails(Kind.MALFORMED, 1);
            assertCharged(CEILING);
        }
    }

    @ParameterizedTest
    @CsvSource({"LENGTH, TRUNCATED", "FILTERED, REFUSAL", "EMPTY, MALFORMED", "BLANK, MALFORMED"})
    void a_reply_that_is_no_answer_fails_and_costs_what_it_cost(Broken fault, Kind kind) {
        assumeThat(format == Format.OLLAMA && fault == Broken.FILTERED)
                .as("Ollama has no filter")
                .isFalse();
        server.next(fault);

        assertFails(kind, 1);

        assertThat(budget.report().used().value()).isPositive();
        assertCharged(budget.report().used());
    }

    @ParameterizedTest
    @EnumSource(
            value = Broken.class,
            names = {"DUPLICATE_FIELDS", "UNKNOWN_FIELDS", "UNKNOWN_REASON"})
    void an_odd_reply_with_a_whole_answer_counts(Broken fault) {
        server.next(fault);

        assertAnsweredAt(1, LONG);

        assertCharged(server.usage().total());
    }

    @ParameterizedTest
    @EnumSource(
            value = Broken.class,
            names = {"NO_USAGE", "ZERO_USAGE", "NEGATIVE_USAGE", "HUGE_USAGE"})
    void a_usage_that_cannot_be_is_counted_by_us_and_says_so(Broken fault) {
        server.next(fault);

        assertAnsweredAt(1, LONG);

        assertThat(entry().reply().usage().estimated()).isTrue();
        assertThat(entry().reply().usage().input()).isEqualTo(Tokens.of(500));
        assertThat(budget.report().used().exceeds(CEILING)).isFalse();
    }

    @Test
    void nobody_at_the_address_is_tried_again_and_costs_nothing() {
        String nowhere = server.root();
        server.close();

        StepVerifier.withVirtualTime(() -> ask(nowhere, LONG))
                .thenAwait(Duration.ofMinutes(2))
                .verifyErrorSatisfies(
                        failure -> assertThat(((ModelException) failure).kind()).isEqualTo(Kind.NETWORK));

        assertThat(entry().attempts()).isEqualTo(5);
        assertCharged(Tokens.ZERO);
    }

    @Test
    void a_server_that_takes_no_connection_is_tried_again_and_costs_nothing() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = waitingAt(full);
                Socket second = waitingAt(full)) {
            String root = "http://127.0.0.1:" + full.getLocalPort();

            StepVerifier.withVirtualTime(() -> ask(root, SHORT))
                    .thenAwait(Duration.ofMinutes(2))
                    .verifyErrorSatisfies(failure -> assertThat(((ModelException) failure).kind())
                            .as(failure + " " + first + second)
                            .isEqualTo(Kind.TIMEOUT));
        }

        assertThat(entry().attempts()).isEqualTo(5);
        assertCharged(Tokens.ZERO);
    }

    /** Fills the queue of a socket that accepts nobody; the kernel then answers no further connection. */
    private static Socket waitingAt(ServerSocket server) throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }

    @Test
    void a_name_that_nobody_knows_costs_nothing() {
        StepVerifier.withVirtualTime(() -> ask("http://no-such-host.invalid", LONG))
                .thenAwait(Duration.ofMinutes(2))
                .verifyErrorSatisfies(
                        failure -> assertThat(((ModelException) failure).kind()).isEqualTo(Kind.NETWORK));

        assertCharged(Tokens.ZERO);
    }
}
