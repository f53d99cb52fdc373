package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;

/**
 * Tokens, and where money has a limit money, promised to one call. Ends once, by {@link #settle} or {@link #release},
 * whichever comes first; later calls of either do nothing. Safe for use by many threads.
 */
public final class Reservation {

    private final TokenBudget budget;
    private final Ask ask;
    private final long cost;
    private final boolean borrowed;
    private boolean ended;

    Reservation(TokenBudget budget, Ask ask, long cost, boolean borrowed) {
        this.budget = budget;
        this.ask = ask;
        this.cost = cost;
        this.borrowed = borrowed;
    }

    public PhaseId phase() {
        return ask.phase();
    }

    public Tokens tokens() {
        return ask.ceiling();
    }

    /** Whether it goes beyond what its phase had left, as {@link Enforcement#SOFT} allows; worth a warning. */
    public boolean isBorrowed() {
        return borrowed;
    }

    Ask ask() {
        return ask;
    }

    /** In the unit of {@link Price#exact}. */
    long cost() {
        return cost;
    }

    /**
     * Charges what the call used and gives the rest back. Usage above the reservation is charged as it is; it cannot be
     * undone, and narrows what later reservations may have.
     */
    public void settle(TokenUsage usage) {
        budget.end(this, usage);
    }

    /** Gives everything back, because the request never left. */
    public void release() {
        budget.end(this, TokenUsage.NONE);
    }

    /** Whether this is the first end. Called under the budget's lock. */
    boolean endFirst() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}
