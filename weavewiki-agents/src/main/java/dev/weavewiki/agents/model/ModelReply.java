package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.TokenUsage;

/**
 * What a model said, unread.
 *
 * @param usage what it cost; attempts that were lost before it are charged apart
 */
public record ModelReply(String text, TokenUsage usage) {}
