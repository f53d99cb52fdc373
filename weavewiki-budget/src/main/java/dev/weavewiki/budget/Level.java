package dev.weavewiki.budget;

/** How far the budget is spent. The limits are the specification's (section 3). */
public enum Level {
    NORMAL,
    /** From 75 % on. */
    WARNING,
    /** From 90 % on: the scope shrinks. */
    CRITICAL;

    static Level of(long used, long total) {
        if (used >= Shares.percent(total, Shares.CRITICAL_PERCENT)) {
            return CRITICAL;
        }
        return used >= Shares.percent(total, Shares.WARNING_PERCENT) ? WARNING : NORMAL;
    }
}
