package dev.weavewiki.agents.model;

/**
 * How many calls may be under way: additive increase, multiplicative decrease (Chiu and Jain, 1989), as Netflix's
 * concurrency-limits recommends for clients. It begins with what the user allows, up to a burst that endpoints bear, doubles
 * with each round as long as all goes well, and after the first loss grows by one each round. Latency is no signal here: a model's depends on the length of its answer.
 * Guarded by {@link Admission}.
 */
final class AdaptiveLimit {

    /** What is sent at once, whatever more is allowed: whoever allows 1,000 is not refused 900 of them. Our choice. */
    private static final int FIRST = 32;
    /** What a loss leaves. The value of TCP CUBIC (RFC 9438). */
    private static final double DECREASE = 0.7;

    private final int most;
    private double limit;
    private boolean doubling = true;
    private long admitted;
    private long cutAt;

    AdaptiveLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one call must be allowed at a time: " + most);
        }
        this.most = most;
        this.limit = Math.min(most, FIRST);
    }

    int value() {
        return (int) limit;
    }

    /** Numbers the call that is let in. */
    long admit() {
        return ++admitted;
    }

    /** Grows only where the limit was felt: with half of it unused, success says nothing about more. */
    void succeeded(int underWay) {
        if (underWay * 2 >= value()) {
            limit = Math.min(most, limit + (doubling ? 1 : 1 / limit));
        }
    }

    /** Calls that were let in before the last cut lose for the same reason, and do not cut again. */
    void lost(long call) {
        if (call > cutAt) {
            limit = Math.max(1, limit * DECREASE);
            doubling = false;
            cutAt = admitted;
        }
    }
}
