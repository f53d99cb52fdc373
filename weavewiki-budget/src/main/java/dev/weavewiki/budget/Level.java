package dev.weavewiki.budget;

import dev.weavewiki.core.model.Tokens;

/** How far the budget is spent. The limits are the specification's (section 3). */
public enum Level {
    NORMAL,
    /** From 75 % on. */
    WARNING,
    /** From 90 % on: the scope should shrink. */
    CRITICAL;

    static Level of(Tokens used, Tokens total) {
        if (used.compareTo(Shares.percent(total, 90)) >= 0) {
            return CRITICAL;
        }
        return used.compareTo(Shares.percent(total, 75)) >= 0 ? WARNING : NORMAL;
    }
}
