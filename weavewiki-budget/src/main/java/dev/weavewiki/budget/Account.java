package dev.weavewiki.budget;

/** What one phase may spend, and what it has spent, in the unit of its book. Guarded by the budget's lock. */
final class Account {

    private long limit;
    private long used;
    private long reserved;
    private boolean finished;

    Account(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    long used() {
        return used;
    }

    long reserved() {
        return reserved;
    }

    void reserve(long amount) {
        reserved += amount;
    }

    void unreserve(long amount) {
        reserved -= amount;
    }

    void charge(long amount) {
        used += amount;
    }

    void receive(long amount) {
        limit += amount;
    }

    boolean isFinished() {
        return finished;
    }

    void finish() {
        finished = true;
    }

    /** Takes away what is neither used nor promised. */
    long handOver() {
        long spare = Math.max(0, limit - used - reserved);
        limit -= spare;
        return spare;
    }
}
