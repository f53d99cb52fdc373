package dev.weavewiki.agents.model;

import java.time.Duration;

/**
 * How often and when a call is repeated.
 *
 * @param attempts how often a request is sent at most, the first time included
 * @param first how long to wait before the second attempt; each further wait is twice as long
 * @param longest how long to wait at most where the endpoint does not say
 * @param patience how long to wait at most where it does; when it asks for more, it has no more to give today
 */
record RetryPolicy(int attempts, Duration first, Duration longest, Duration patience) {

    /** Our choice: rides out half a minute of trouble, and any pause that a provider's per-minute limits impose. */
    static final RetryPolicy STANDARD =
            new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

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
