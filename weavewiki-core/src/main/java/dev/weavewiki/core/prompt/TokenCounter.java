package dev.weavewiki.core.prompt;

import dev.weavewiki.core.model.Tokens;

/** Counts the tokens of a text as a model would. Safe for use by many threads; equal texts give equal counts. */
@FunctionalInterface
public interface TokenCounter {

    Tokens count(String text);
}
