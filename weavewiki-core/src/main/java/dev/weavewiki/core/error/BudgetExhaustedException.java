package dev.weavewiki.core.error;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/** A call was refused because it does not fit what its phase, or the whole budget, may still spend. */
public final class BudgetExhaustedException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    private final transient PhaseId phase;
    private final transient Tokens limit;
    private final transient Tokens used;
    private final transient Tokens asked;

    /**
     * @param limit what may be spent in all
     * @param used what is spent or promised already
     * @param asked what the refused call would have reserved
     */
    public BudgetExhaustedException(PhaseId phase, Tokens limit, Tokens used, Tokens asked) {
        super(
                "the token budget of " + phase.title() + " does not hold another " + asked + " tokens (" + used + " of "
                        + limit + " used); raise --budget to have this answered by the model",
                null);
        this.phase = phase;
        this.limit = limit;
        this.used = used;
        this.asked = asked;
    }

    public PhaseId phase() {
        return phase;
    }

    public Tokens limit() {
        return limit;
    }

    public Tokens used() {
        return used;
    }

    public Tokens asked() {
        return asked;
    }
}
