package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;

/**
 * Tokens promised to one call. Ends once, by {@link #settle} or {@link #release}, whichever comes first; later calls of
 * either do nothing. Safe for use by many threads.
 */
public final class Reservation {

    private final TokenBudget budget;
    private final Account account;
    private final PhaseId phase;
    private final Tokens tokens;
    private final Purpose purpose;
    private final boolean borrowed;
    private boolean ended;

    Reservation(TokenBudget budget, Account account, PhaseId phase, Tokens tokens, Purpose purpose, boolean borrowed) {
        this.budget = budget;
        this.account = account;
        this.phase = phase;
        this.tokens = tokens;
        this.purpose = purpose;
        this.borrowed = borrowed;
    }

    public PhaseId phase() {
        return phase;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Whether it goes beyond what its phase had left, as {@link Enforcement#SOFT} allows; worth a warning. */
    public boolean isBorrowed() {
        return borrowed;
    }

    Account account() {
        return account;
    }

    Purpose purpose() {
        return purpose;
    }

    /**
     * Charges what the call used and gives the rest back. Usage above the reservation is charged as it is; it cannot be
     * undone, and narrows what later reservations may have.
     */
    public void settle(TokenUsage usage) {
        budget.end(this, usage.total());
    }

    /** Gives everything back, because the request never left. */
    public void release() {
        budget.end(this, Tokens.ZERO);
    }

    /** Whether this is the first end. Called under the budget's lock. */
    boolean endFirst() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}
