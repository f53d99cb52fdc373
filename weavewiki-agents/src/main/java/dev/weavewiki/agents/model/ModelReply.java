package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.TokenUsage;

/**
 * What a model said, unread.
 *
 * @param usage what it cost; attempts that were lost before it are charged apart
 * @param finish why it ended there, in lower case, such as {@code stop}; empty where the provider does not say
 */
public record ModelReply(String text, TokenUsage usage, String finish) {

    /** A reply whose reason to end is not known. */
    public ModelReply(String text, TokenUsage usage) {
        this(text, usage, "");
    }
}
