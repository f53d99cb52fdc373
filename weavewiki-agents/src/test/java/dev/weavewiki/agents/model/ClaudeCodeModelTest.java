package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against small programs that speak Claude Code's output form. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class ClaudeCodeModelTest {

    private static final String ANSWER = """
            {"type":"result","subtype":"success","is_error":false,"result":"It sells things.","stop_reason":"end_turn",\
            "usage":{"input_tokens":40,"cache_creation_input_tokens":300,"cache_read_input_tokens":200,"output_tokens":9}}\
            """;

    @TempDir
    private Path folder;

    private ClaudeCodeModel model(String script, Duration timeout) throws IOException {
        Path program = folder.resolve("claude");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new ClaudeCodeModel(program.toString(), "sonnet", timeout, Clock.systemUTC());
    }

    private ClaudeCodeModel model(String script) throws IOException {
        return model(script, Duration.ofSeconds(20));
    }

    private static ChatRequest question() {
        return ChatRequest.builder()
                .messages(SystemMessage.from("Rules: facts only."), UserMessage.from("What does Shop do?"))
                .maxOutputTokens(700)
                .build();
    }

    private String print(String reply) {
        return "cp rules.md '" + folder + "/rules'\ncat > '" + folder + "/stdin'\ncat <<'END'\n" + reply + "\nEND";
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void reads_the_answer_its_reason_and_its_tokens() throws IOException {
        ChatResponse response = model(print(ANSWER)).chat(question());

        assertThat(response.aiMessage().text()).isEqualTo("It sells things.");
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        AnthropicTokenUsage usage = (AnthropicTokenUsage) response.tokenUsage();
        assertThat(List.of(
                        usage.inputTokenCount(),
                        usage.cacheCreationInputTokens(),
                        usage.cacheReadInputTokens(),
                        usage.outputTokenCount()))
                .containsExactly(40, 300, 200, 9);
    }

    @Test
    void hands_the_question_over_by_standard_input_and_gives_no_tools() throws IOException {
        String script = "printf '%s\\n' \"$@\" > '" + folder + "/arguments'\n"
                + "printf '%s' \"$CLAUDE_CODE_MAX_OUTPUT_TOKENS\" > '" + folder + "/limit'\npwd > '" + folder
                + "/place'\n"
                + print(ANSWER);

        model(script).chat(question());

        assertThat(folder.resolve("stdin")).hasContent("What does Shop do?");
        assertThat(folder.resolve("rules")).hasContent("Rules: facts only.");
        assertThat(folder.resolve("limit")).hasContent("700");
        assertThat(Files.readAllLines(folder.resolve("arguments")))
                .containsSubsequence("--output-format", "json", "--model", "sonnet", "--tools", "")
                .noneMatch(argument -> argument.contains("Shop"));
        Path place = Path.of(Files.readString(folder.resolve("place")).strip());
        assertThat(place).doesNotExist();
    }

    @Test
    void ends_the_program_and_its_children_when_time_is_over() throws Exception {
        ClaudeCodeModel slow = model("sleep 300 & echo $! > '" + folder + "/child'\nwait", Duration.ofSeconds(2));

        assertThatThrownBy(() -> slow.chat(question())).isInstanceOf(TimeoutException.class);

        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(lives(child)).isFalse();
    }

    @Test
    void ends_the_program_and_its_children_when_nobody_waits_any_longer() throws Exception {
        ClaudeCodeModel slow = model("sleep 300 & echo $! > '" + folder + "/child.part'\nmv '" + folder
                + "/child.part' '" + folder + "/child'\nwait");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                slow.chat(question());
            } catch (RuntimeException e) {
                failure.set(e);
            }
            over.countDown();
        });
        caller.start();
        CompletableFuture.runAsync(() -> awaitFile(folder.resolve("child"))).get(20, TimeUnit.SECONDS);

        caller.interrupt();

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).isInstanceOf(UncheckedIOException.class);
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(lives(child)).isFalse();
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void says_what_went_wrong_in_the_terms_of_the_other_providers() throws IOException {
        String error = "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":true,\"result\":\"%s\"}";

        assertThatThrownBy(() -> model(print(error.formatted("Invalid API key · Please run /login")))
                        .chat(question()))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> model(print(error.formatted("API Error: 529 overloaded")))
                        .chat(question()))
                .isInstanceOfSatisfying(
                        HttpFailure.class,
                        failure -> assertThat(failure.statusCode()).isEqualTo(529));
        assertThatThrownBy(() -> model(print(error.formatted("Claude AI usage limit reached|4102444800")))
                        .chat(question()))
                .isInstanceOfSatisfying(HttpFailure.class, failure -> {
                    assertThat(failure.statusCode()).isEqualTo(429);
                    assertThat(failure.retryAfter()).isPresent();
                });
        assertThatThrownBy(() -> model("echo \"error: unknown option '--tools'\" >&2; exit 1")
                        .chat(question()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("unknown option");
    }

    @Test
    void an_answer_cut_at_the_limit_says_so() throws IOException {
        ChatResponse response =
                model(print(ANSWER.replace("end_turn", "max_tokens"))).chat(question());

        assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void a_missing_program_is_named() {
        var missing =
                new ClaudeCodeModel("no-such-program-anywhere", "sonnet", Duration.ofSeconds(5), Clock.systemUTC());

        assertThatThrownBy(() -> missing.chat(question()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no-such-program-anywhere")
                .hasMessageContaining("PATH");
    }

    @Test
    void leaves_the_schema_to_the_prompt() throws IOException {
        ClaudeCodeModel model = model(print(ANSWER));
        ChatRequest withSchema = ChatRequest.builder()
                .messages(SystemMessage.from("Rules"), UserMessage.from("What?"))
                .responseFormat(dev.langchain4j.model.chat.request.ResponseFormat.builder()
                        .type(dev.langchain4j.model.chat.request.ResponseFormatType.JSON)
                        .jsonSchema(AnswerSchema.of("sample", Sample.class).wire())
                        .build())
                .build();

        assertThatThrownBy(() -> model.chat(withSchema)).isInstanceOf(UnsupportedFeatureException.class);
        assertThat(new SchemaFallback(model).chat(withSchema).aiMessage().text())
                .isEqualTo("It sells things.");
        assertThat(folder.resolve("rules")).content().contains("JSON Schema, named sample");
    }

    record Sample(String purpose) {}
}
