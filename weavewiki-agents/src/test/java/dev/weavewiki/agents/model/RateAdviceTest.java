package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.model.RateAdvice.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateAdviceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static Map<String, List<String>> headers(String prefix, String reset) {
        return Map.of(
                prefix + "limit-requests", List.of("60"),
                prefix + "remaining-requests", List.of("59"),
                prefix + "reset-requests", List.of(reset));
    }

    @ParameterizedTest
    @CsvSource({"1s, 1000", "6m0s, 360000", "20ms, 20", "1h2m3.5s, 3723500", "12, 12000", "0.25, 250"})
    void reads_the_durations_of_openai(String reset, long millis) {
        RateAdvice advice = RateAdvice.of(headers("x-ratelimit-", reset), NOON);

        assertThat(advice.requests()).contains(new Window(60, 59, Duration.ofMillis(millis)));
        assertThat(advice.tokens()).isEmpty();
    }

    @Test
    void reads_the_times_of_anthropic_whatever_the_case_of_the_names() {
        RateAdvice advice = RateAdvice.of(
                Map.of(
                        "Anthropic-RateLimit-Tokens-Limit", List.of("80000"),
                        "anthropic-ratelimit-tokens-remaining", List.of("70000"),
                        "anthropic-ratelimit-tokens-reset", List.of("2026-01-01T12:00:07Z")),
                NOON);

        assertThat(advice.tokens()).contains(new Window(80_000, 70_000, Duration.ofSeconds(7)));
    }

    @Test
    void a_time_that_has_passed_is_now() {
        RateAdvice advice = RateAdvice.of(headers("x-ratelimit-", "2025-01-01T12:00:07Z"), NOON);

        assertThat(advice.requests()).contains(new Window(60, 59, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3", "''"})
    void leaves_out_what_cannot_be_read(String reset) {
        assertThat(RateAdvice.of(headers("x-ratelimit-", reset), NOON).isEmpty())
                .isTrue();
    }
}
