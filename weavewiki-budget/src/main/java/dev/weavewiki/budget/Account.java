package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/** What one phase may spend, and what it has spent. Guarded by the budget's lock. */
final class Account {

    private final PhaseId phase;
    private Tokens limit;
    private Tokens used = Tokens.ZERO;
    private Tokens reserved = Tokens.ZERO;
    private boolean finished;

    Account(PhaseId phase, Tokens limit) {
        this.phase = phase;
        this.limit = limit;
    }

    Tokens limit() {
        return limit;
    }

    Tokens taken() {
        return used.plus(reserved);
    }

    void reserve(Tokens tokens) {
        reserved = reserved.plus(tokens);
    }

    void unreserve(Tokens tokens) {
        reserved = reserved.minusUpToZero(tokens);
    }

    void charge(Tokens tokens) {
        used = used.plus(tokens);
    }

    void receive(Tokens tokens) {
        limit = limit.plus(tokens);
    }

    boolean isFinished() {
        return finished;
    }

    void finish() {
        finished = true;
    }

    /** Takes away what is neither used nor promised. */
    Tokens handOver() {
        Tokens spare = limit.minusUpToZero(taken());
        limit = limit.minusUpToZero(spare);
        return spare;
    }

    BudgetReport.PhaseReport report() {
        return new BudgetReport.PhaseReport(phase, limit, used, reserved);
    }
}
