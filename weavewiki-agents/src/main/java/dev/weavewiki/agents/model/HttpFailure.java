package dev.weavewiki.agents.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A status other than success, with the pause that the endpoint asked for. */
final class HttpFailure extends HttpException {

    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> retryAfter;

    HttpFailure(int status, String body, Optional<Duration> retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Reads a {@code Retry-After-Ms} header, as OpenAI sends it; empty where it cannot be read. */
    static Optional<Duration> millis(String header) {
        String value = header.strip();
        return value.matches("\\d{1,12}") ? Optional.of(Duration.ofMillis(Long.parseLong(value))) : Optional.empty();
    }

    /**
     * Reads a {@code Retry-After} header (RFC 9110, section 10.2.3): seconds, or a date. A date is compared with the
     * server's own {@code Date}, where it sends one, so that a wrong clock on either side does no harm. Never negative;
     * empty where the header cannot be read.
     */
    static Optional<Duration> retryAfter(String header, Optional<String> serverDate, Instant now) {
        String value = header.strip();
        if (value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1_000)));
        }
        Instant base = serverDate.flatMap(HttpFailure::date).orElse(now);
        return date(value)
                .map(until -> Duration.between(base, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
