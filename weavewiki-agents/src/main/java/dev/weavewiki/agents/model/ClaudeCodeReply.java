package dev.weavewiki.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Claude Code prints with {@code --output-format json}: one object with the answer in {@code result}, the
 * tokens in {@code usage}, and {@code is_error} where {@code result} is not an answer but says what went wrong.
 */
final class ClaudeCodeReply {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern STATUS = Pattern.compile("API Error:? \\(?(\\d{3})\\b");
    /** The pause stands behind a bar, as seconds since 1970. */
    private static final Pattern LIMIT = Pattern.compile("limit reached(?:\\|(\\d{9,11}))?");

    private static final int LONGEST = 300;

    private ClaudeCodeReply() {}

    /** The answer; what is none is thrown as the exceptions by which LangChain4j's own clients fail. */
    static ChatResponse read(ChildProgram.Output output, Clock clock) {
        JsonNode reply = json(output.out());
        String text = reply.path("result").asText("");
        if (!reply.path("type").asText("").equals("result")) {
            throw noReply(output);
        }
        if (reply.path("is_error").asBoolean(false) || output.exitCode() != 0) {
            throw failure(text.isBlank() ? reply.path("subtype").asText("") : text, clock);
        }
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(usage(reply.path("usage")))
                .finishReason(reason(reply.path("stop_reason").asText("end_turn")))
                .build();
    }

    private static JsonNode json(String out) {
        try {
            JsonNode reply = MAPPER.readTree(out);
            return reply.isObject() ? reply : MAPPER.createObjectNode();
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static FinishReason reason(String said) {
        return switch (said) {
            case "max_tokens" -> FinishReason.LENGTH;
            case "refusal" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.STOP;
        };
    }

    private static AnthropicTokenUsage usage(JsonNode usage) {
        return AnthropicTokenUsage.builder()
                .inputTokenCount(usage.path("input_tokens").asInt(0))
                .outputTokenCount(usage.path("output_tokens").asInt(0))
                .cacheCreationInputTokens(
                        usage.path("cache_creation_input_tokens").asInt(0))
                .cacheReadInputTokens(usage.path("cache_read_input_tokens").asInt(0))
                .build();
    }

    private static RuntimeException failure(String words, Clock clock) {
        String known = words.toLowerCase(Locale.ROOT);
        Matcher limit = LIMIT.matcher(known);
        if (limit.find()) {
            return new HttpFailure(429, words, pause(limit.group(1), clock));
        }
        if (known.contains("/login") || known.contains("invalid api key")) {
            return new AuthenticationException("Claude Code is not logged in; start `claude` once and log in");
        }
        Matcher status = STATUS.matcher(words);
        if (status.find()) {
            return new HttpFailure(Integer.parseInt(status.group(1)), shortened(words), Optional.empty());
        }
        return new InternalServerException("Claude Code reports: " + shortened(words));
    }

    private static Optional<Duration> pause(@Nullable String until, Clock clock) {
        return Optional.ofNullable(until)
                .map(seconds -> Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(seconds))))
                .filter(pause -> !pause.isNegative());
    }

    /** Nothing was asked where the program does not even speak its own form: a wrong flag, a missing part. */
    private static InvalidRequestException noReply(ChildProgram.Output output) {
        String words = output.err().isBlank() ? output.out() : output.err();
        return new InvalidRequestException(
                "Claude Code ended with code " + output.exitCode() + " and gave no reply: " + shortened(words.strip()));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
