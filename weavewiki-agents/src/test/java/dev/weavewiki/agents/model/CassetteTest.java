package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.budget.Price;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.CassetteException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class CassetteTest {

    private static final ModelRequest REQUEST = Sample.request("first\nsecond\nthird");
    private static final Price PRICE = Price.of(Money.of("1"), Money.of("2.5"));

    @TempDir
    Path folder;

    private Path recorded(ModelRequest request, Mono<ModelReply> outcome) {
        Path file = folder.resolve("tape.jsonl");
        RecordingCalls calls = new RecordingCalls("m", asked -> outcome);
        calls.ask(request).onErrorComplete().block();
        calls.write(file, Map.of("mode", "DEEP"), Optional.of(PRICE));
        return file;
    }

    private static ModelReply replay(Path file, ModelRequest request) {
        return new ReplayedCalls(Cassette.read(file))
                .ask(request)
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void gives_back_what_was_said_and_what_it_cost() {
        ModelReply reply = new ModelReply(
                "{\"a\":\"ü\\n\"}", new TokenUsage(Tokens.of(9), Tokens.of(5), false, Tokens.of(3), Tokens.of(2)));

        Path file = recorded(REQUEST, Mono.just(reply));

        assertThat(replay(file, REQUEST).text()).isEqualTo(reply.text());
        assertThat(replay(file, REQUEST).usage()).isEqualTo(reply.usage());
        assertThat(Cassette.read(file).options()).isEqualTo(Map.of("mode", "DEEP"));
        assertThat(Cassette.read(file).price()).contains(PRICE);
    }

    @Test
    void fails_again_as_it_failed() {
        Path refused = recorded(
                REQUEST,
                Mono.error(new BudgetExhaustedException(PhaseId.BOTTOM_UP, Tokens.of(9), Tokens.of(8), Tokens.of(7))));
        assertThatThrownBy(() -> replay(refused, REQUEST))
                .isInstanceOfSatisfying(
                        BudgetExhaustedException.class,
                        e -> assertThat(e.phase()).isEqualTo(PhaseId.BOTTOM_UP));

        Path cut = recorded(REQUEST, Mono.error(new ModelException(ModelException.Kind.TRUNCATED, "cut off")));
        assertThatThrownBy(() -> replay(cut, REQUEST))
                .isInstanceOf(ModelException.class)
                .hasMessage("cut off");
    }

    @Test
    void names_the_line_that_differs_where_a_reply_is_missing() {
        Path file = recorded(REQUEST, Mono.just(Sample.REPLY));

        assertThatThrownBy(() -> replay(file, Sample.request("first\nchanged\nthird")))
                .isInstanceOf(CassetteException.class)
                .hasMessageContaining("sample")
                .hasMessageContaining("src/A.java")
                .hasMessageContaining("line 2")
                .hasMessageContaining("'changed'");
    }

    @Test
    void names_the_version_of_the_prompt_and_the_output_limit_that_differ() {
        Path file = recorded(REQUEST, Mono.just(Sample.REPLY));
        ModelRequest other = new ModelRequest(
                REQUEST.phase(),
                REQUEST.agent(),
                REQUEST.subject(),
                REQUEST.system(),
                REQUEST.user(),
                REQUEST.schema(),
                REQUEST.input(),
                Tokens.of(70),
                false,
                1,
                2,
                false,
                List.of(),
                false,
                LayoutFree.NONE);

        assertThatThrownBy(() -> replay(file, other))
                .hasMessageContaining("the version of the prompt (1 there, 2 here)")
                .hasMessageContaining("the output limit (50 there, 70 here)");
    }

    @Test
    void holds_no_prompt() throws IOException {
        Path file = recorded(Sample.request("the-words-of-the-prompt"), Mono.just(Sample.REPLY));

        assertThat(Files.readString(file)).doesNotContain("the-words-of-the-prompt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "not json",
                "{\"cassette\":2}",
                "{\"cassette\":1,\"price\":{\"input\":\"x\"}}",
                "{\"cassette\":1}\n{\"request\":\"../../etc\"}",
                "{\"cassette\":1}\n[]"
            })
    void refuses_what_is_no_recording(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), text, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Cassette.read(file)).isInstanceOf(CassetteException.class);
    }

    @Test
    void refuses_a_line_without_end() throws IOException {
        Path file = folder.resolve("long.jsonl");
        Files.writeString(file, "{\"cassette\":1}\n" + "x".repeat((8 << 20) + 1), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Cassette.read(file))
                .isInstanceOf(CassetteException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("too long");
    }
}
