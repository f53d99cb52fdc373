package dev.weavewiki.agents.model;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers of an answer say about limits. Known are the families {@code x-ratelimit-limit-requests} (OpenAI and
 * those who speak its protocol), {@code anthropic-ratelimit-requests-limit}, and {@code ratelimit-limit} of the IETF's
 * draft (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/, also with {@code x-}).
 */
record RateAdvice(Optional<Window> requests, Optional<Window> tokens) {

    /** How the headers of one limit are called; where a family has several, the first that is complete counts. */
    private record Names(String limit, String remaining, String reset) {}

    private static final List<Names> REQUESTS = List.of(
            new Names("x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
            new Names(
                    "anthropic-ratelimit-requests-limit",
                    "anthropic-ratelimit-requests-remaining",
                    "anthropic-ratelimit-requests-reset"),
            new Names("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),
            new Names("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"));

    private static final List<Names> TOKENS = List.of(
            new Names("x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
            new Names(
                    "anthropic-ratelimit-tokens-limit",
                    "anthropic-ratelimit-tokens-remaining",
                    "anthropic-ratelimit-tokens-reset"));

    /** Durations as OpenAI writes them: {@code 6m0s}, {@code 1.5s}, {@code 20ms}. */
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,9})ms)?");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    /**
     * @param limit how much a full bucket holds
     * @param remaining how much was left
     * @param reset after which it is full again
     */
    record Window(long limit, long remaining, Duration reset) {}

    /** Advice that cannot be read is left out: it helps, nothing depends on it. */
    static RateAdvice of(Map<String, List<String>> headers, Instant now) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, all) -> all.stream().findFirst().ifPresent(value -> values.put(name, value.strip())));
        return new RateAdvice(first(REQUESTS, values, now), first(TOKENS, values, now));
    }

    boolean isEmpty() {
        return requests.isEmpty() && tokens.isEmpty();
    }

    private static Optional<Window> first(List<Names> family, Map<String, String> values, Instant now) {
        return family.stream()
                .flatMap(names -> window(names, values, now).stream())
                .findFirst();
    }

    private static Optional<Window> window(Names names, Map<String, String> values, Instant now) {
        return number(values.get(names.limit()))
                .flatMap(limit -> number(values.get(names.remaining()))
                        .flatMap(remaining -> reset(values.get(names.reset()), now)
                                .map(reset -> new Window(limit, Math.min(remaining, limit), reset))))
                .filter(window -> window.limit() > 0);
    }

    private static Optional<Long> number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Duration> reset(@org.jspecify.annotations.Nullable String text, Instant now) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(millis(Double.parseDouble(text) * 1_000));
        }
        Matcher parts = DURATION.matcher(text);
        return parts.matches() ? Optional.of(duration(parts)) : until(text, now);
    }

    private static Duration duration(Matcher parts) {
        return Duration.ofHours(whole(parts.group(1)))
                .plusMinutes(whole(parts.group(2)))
                .plus(millis(parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3)) * 1_000))
                .plusMillis(whole(parts.group(4)));
    }

    private static long whole(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    private static Optional<Duration> until(String time, Instant now) {
        try {
            Duration wait = Duration.between(now, Instant.parse(time));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
