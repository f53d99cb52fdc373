package dev.weavewiki.budget;

/** What tokens are asked for. */
public enum Purpose {
    /** A question that is asked for the first time. */
    NORMAL,
    /** A question asked again because its answer could not be used; may draw on the reserve. */
    REPAIR,
    /** A question that deepens what another one will answer; the first to be left out when the budget runs low. */
    RESEARCH
}
