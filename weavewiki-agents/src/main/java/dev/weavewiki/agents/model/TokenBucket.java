package dev.weavewiki.agents.model;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How much of one limit may be used now: filled at a rate, emptied by calls. Without a limit it is always full, until the
 * endpoint's headers say what the limit is. Guarded by {@link Admission}.
 */
final class TokenBucket {

    /**
     * How many seconds' worth may leave at once. Endpoints enforce limits per minute in shorter steps, so a minute's worth
     * in one burst would be refused. Our choice.
     */
    private static final double BURST_SECONDS = 2;

    private static final double NANOS = 1e9;
    /** Stays a little below what the headers promise, because they are a call's time old. Our choice. */
    private static final double CAUTION = 0.98;

    private final boolean configured;
    private boolean limited;
    private double perSecond;
    private double capacity;
    private double level;
    private long filledAt;

    TokenBucket(OptionalLong perMinute, long now) {
        this.configured = perMinute.isPresent();
        this.limited = configured;
        this.perSecond = perMinute.orElse(0) / 60.0;
        this.capacity = Math.max(1, perSecond * BURST_SECONDS);
        this.level = capacity;
        this.filledAt = now;
    }

    /** How long to wait until so much may be used; a call larger than the bucket needs a full one, and leaves a debt. */
    Duration waitFor(double amount, long now) {
        if (!limited) {
            return Duration.ZERO;
        }
        fill(now);
        double missing = Math.min(amount, capacity) - level;
        return missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(missing / perSecond * NANOS) + 1);
    }

    void take(double amount, long now) {
        fill(now);
        level -= amount;
    }

    void giveBack(double amount, long now) {
        fill(now);
        level = Math.min(capacity, level + amount);
    }

    /**
     * What the endpoint says. Its rate is what was missing over the time in which it comes back, which holds for limits
     * per minute as well as per day.
     */
    void heard(RateAdvice.Window window, long now) {
        fill(now);
        if (configured) {
            level = Math.min(level, window.remaining());
            return;
        }
        long missing = window.limit() - window.remaining();
        double seconds = window.reset().toNanos() / NANOS;
        if (missing > 0 && seconds > 0) {
            perSecond = CAUTION * missing / seconds;
        } else if (perSecond == 0) {
            perSecond = CAUTION * window.limit() / 60;
        }
        limited = true;
        capacity = window.limit();
        level = window.remaining();
    }

    private void fill(long now) {
        level = Math.min(capacity, level + perSecond * (now - filledAt) / NANOS);
        filledAt = now;
    }
}
