package dev.weavewiki.core.model;

/** Who an insight comes from. */
public enum Provenance {
    /** A model answered, and what it said was checked against the code. */
    MODEL,
    /** Computed from the code alone. */
    STATIC_ANALYSIS,
    /** Nobody could say. */
    MISSING
}
