package dev.weavewiki.agents.model;

import java.time.Duration;

/**
 * The rate of an endpoint that says nothing about its limits but refuses what goes beyond them.
 *
 * <p>The idea: whatever bucket the endpoint keeps is empty when it refuses. So what it has taken between two refusals,
 * over the time between them, is the rate at which the bucket fills. We stay a little below, and creep upwards with each
 * success, because limits change; creeping with successes rather than with time keeps refusals at the same share of all
 * calls for slow and for fast limits. Guarded by {@link Admission}.
 */
final class LearnedPace {

    private static final double NANOS = 1e9;
    /** Below how many successes a rate is not told from chance. Our choice. */
    private static final int ENOUGH = 20;
    /** Where a new pace begins, as a share of the measured rate, and how much is added for each success. Our choice. */
    private static final double BEGIN = 0.97;

    private static final double CREEP = 0.0002;

    private boolean measuring;
    private long since;
    private int taken;
    private double perSecond;
    private long nextAt;

    void succeeded() {
        taken++;
        perSecond *= 1 + CREEP;
    }

    void refused(long now) {
        if (measuring && taken < ENOUGH) {
            return;
        }
        if (measuring && now > since) {
            perSecond = BEGIN * taken * NANOS / (now - since);
        }
        measuring = true;
        since = now;
        taken = 0;
    }

    Duration waitForNext(long now) {
        return perSecond == 0 || nextAt <= now ? Duration.ZERO : Duration.ofNanos(nextAt - now);
    }

    void left(long now) {
        if (perSecond > 0) {
            nextAt = Math.max(nextAt, now) + (long) (NANOS / perSecond);
        }
    }
}
