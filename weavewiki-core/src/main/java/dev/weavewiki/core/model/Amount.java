package dev.weavewiki.core.model;

/** What a budget is measured in. */
public sealed interface Amount permits Tokens, Money {

    /** The amount with its unit, as a sentence names it, such as {@code 1200 tokens}. */
    String words();
}
