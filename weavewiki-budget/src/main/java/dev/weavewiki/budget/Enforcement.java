package dev.weavewiki.budget;

/** What happens to a call that does not fit what is left of its phase. */
public enum Enforcement {
    /** It is refused. */
    HARD,
    /** It borrows from the whole budget, never beyond that. */
    SOFT
}
