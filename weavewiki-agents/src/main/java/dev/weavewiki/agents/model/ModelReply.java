package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.TokenUsage;

/**
 * What a model said, unread.
 *
 * @param usage what it cost; attempts that were lost before it are charged apart
 * @param finish why it ended there, in lower case, such as {@code stop}; empty where the provider does not say
 * @param model the name of the model that said it, a fallback's or the smaller one's where it was asked; empty where that is
 *     not known
 */
public record ModelReply(String text, TokenUsage usage, String finish, String model) {

    /** A reply of a model that is not known. */
    public ModelReply(String text, TokenUsage usage, String finish) {
        this(text, usage, finish, "");
    }

    /** A reply whose reason to end is not known. */
    public ModelReply(String text, TokenUsage usage) {
        this(text, usage, "");
    }
}
