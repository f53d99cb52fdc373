package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.ModelException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFailureTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void reads_a_pause_in_seconds() {
        assertThat(HttpFailure.retryAfter(" 7 ", Optional.empty(), NOW)).contains(Duration.ofSeconds(7));
    }

    @Test
    void reads_a_pause_as_a_date_by_the_clock_of_the_server() {
        String until = "Thu, 01 Jan 2026 12:00:30 GMT";

        assertThat(HttpFailure.retryAfter(until, Optional.empty(), NOW)).contains(Duration.ofSeconds(30));
        assertThat(HttpFailure.retryAfter(until, Optional.of("Thu, 01 Jan 2026 12:00:20 GMT"), NOW))
                .contains(Duration.ofSeconds(10));
    }

    @Test
    void never_asks_for_a_negative_pause_and_ignores_what_it_cannot_read() {
        assertThat(HttpFailure.retryAfter("Wed, 01 Jan 2025 12:00:00 GMT", Optional.empty(), NOW))
                .contains(Duration.ZERO);
        assertThat(HttpFailure.retryAfter("soon", Optional.empty(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, , INVALID_REQUEST",
        "400, context_length_exceeded, CONTEXT_LENGTH",
        "401, , AUTHENTICATION",
        "402, , QUOTA",
        "403, , AUTHENTICATION",
        "404, , NOT_FOUND",
        "408, , TIMEOUT",
        "413, , CONTEXT_LENGTH",
        "418, , INVALID_REQUEST",
        "429, , RATE_LIMIT",
        "429, insufficient_quota, QUOTA",
        "302, , NOT_FOUND",
        "500, , SERVER",
        "503, insufficient_quota, OVERLOADED",
        "529, , OVERLOADED"
    })
    void tells_statuses_apart(int status, String code, Kind kind) {
        String body = code == null ? null : "{\"error\":{\"code\":\"" + code + "\"}}";

        assertThat(Failures.ofStatus(status, body)).isEqualTo(kind);
    }

    @Test
    void a_certificate_that_cannot_be_trusted_is_final_and_costs_nothing() {
        var failure = Failures.of(
                new RuntimeException(new javax.net.ssl.SSLHandshakeException("no trusted certificate")),
                "m",
                dev.weavewiki.core.model.TokenUsage.of(100, 50));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.spent()).isEqualTo(dev.weavewiki.core.model.TokenUsage.NONE);
        assertThat(failure).hasMessageContaining("no trusted certificate");
    }
}
