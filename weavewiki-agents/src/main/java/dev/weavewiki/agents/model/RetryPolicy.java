package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException.Kind;
import java.time.Duration;

/**
 * How often and when a call is repeated.
 *
 * @param attempts how often a request is sent at most, the first time included; twice as often where the endpoint only
 *     says that it is too early
 * @param first how long to wait before the second attempt; each further wait is twice as long
 * @param longest how long to wait at most where the endpoint does not say
 * @param patience how long to wait at most where it does; when it asks for more, it has no more to give today
 * @param rest how long a call waits, all in all, for a model that is left alone because it fails again and again
 */
record RetryPolicy(int attempts, Duration first, Duration longest, Duration patience, Duration rest) {

    /**
     * Our choice: rides out half a minute of trouble, any pause that a provider's per-minute limits impose, and an outage
     * of a minute.
     */
    static final RetryPolicy STANDARD = new RetryPolicy(
            5, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(60));

    /** For a model with another to fall back on: what can be had there is not waited for here. Our choice. */
    static final RetryPolicy WITH_FALLBACK =
            new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ZERO);

    int attempts(Kind failure) {
        return failure == Kind.RATE_LIMIT ? 2 * attempts : attempts;
    }

    /**
     * The wait after a failed attempt: between half and all of the doubled step. What part of it is drawn from the seed,
     * so that calls which failed together do not come back together, and equal runs wait alike.
     */
    Duration backoff(int attempt, long seed) {
        long step = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        long spread = Math.floorMod(seed * 0x9E3779B97F4A7C15L >>> 16, step / 2 + 1);
        return Duration.ofMillis(step - spread);
    }
}
