package dev.weavewiki.core.model.code;

/** How sure a link between two places of the code is. Declared from the surest to the least sure. */
public enum Certainty {
    /** The language's own rules lead to this one target. */
    CERTAIN,
    /** A convention, or the only declaration that fits by its name; a compiler could decide otherwise. */
    LIKELY
}
