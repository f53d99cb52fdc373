package dev.weavewiki.core.error;

import dev.weavewiki.core.model.Amount;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/** A call was refused because it does not fit what its phase, or the whole budget, may still spend. */
public final class BudgetExhaustedException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    private final transient PhaseId phase;
    private final transient Amount limit;
    private final transient Amount used;
    private final transient Amount asked;

    /**
     * @param limit what may be spent in all
     * @param used what is spent or promised already
     * @param asked what the refused call would have reserved
     */
    public BudgetExhaustedException(PhaseId phase, Tokens limit, Tokens used, Tokens asked) {
        this(phase, "token budget", limit, used, asked);
    }

    /** The same where money is what is missing. */
    public BudgetExhaustedException(PhaseId phase, Money limit, Money used, Money asked) {
        this(phase, "limit in money", limit, used, asked);
    }

    private BudgetExhaustedException(PhaseId phase, String what, Amount limit, Amount used, Amount asked) {
        super(
                "the " + what + " of " + phase.title() + " does not hold another " + asked.words() + " (" + used
                        + " of "
                        + limit + " used); raise " + (limit instanceof Money ? "--max-cost" : "--budget")
                        + " to have this answered by the model",
                null);
        this.phase = phase;
        this.limit = limit;
        this.used = used;
        this.asked = asked;
    }

    public PhaseId phase() {
        return phase;
    }

    /** In tokens or in money, as {@link #used} and {@link #asked} are. */
    public Amount limit() {
        return limit;
    }

    public Amount used() {
        return used;
    }

    public Amount asked() {
        return asked;
    }
}
