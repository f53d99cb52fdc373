package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;

/** Counts with o200k, the vocabulary of OpenAI's current models; for measures that must not depend on the model. */
public final class O200kTokenCounter implements TokenCounter {

    private final TokenCounter counter = ModelTokenCounter.of("");

    @Override
    public Tokens count(String text) {
        return counter.count(text);
    }
}
