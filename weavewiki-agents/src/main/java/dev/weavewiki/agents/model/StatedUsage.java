package dev.weavewiki.agents.model;

import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a provider says that a call used, as far as it can be true. */
final class StatedUsage {

    private static final Logger LOG = LoggerFactory.getLogger(StatedUsage.class);

    /**
     * How many times our count, and how many tokens beyond, a provider may claim. Tokenizers differ by less than three
     * times; more is a mistake, and must not eat the budget. Our choice.
     */
    private static final long TIMES = 4;

    private static final long BEYOND = 10_000;

    private StatedUsage() {}

    /** Empty where the provider says nothing, or what cannot be. Cached and thought tokens are cut to the whole. */
    static Optional<dev.weavewiki.core.model.TokenUsage> of(ModelRequest request, @Nullable TokenUsage said) {
        if (said == null || !positive(said.inputTokenCount()) || !positive(said.outputTokenCount())) {
            return Optional.empty();
        }
        if (said.inputTokenCount() > most(request.input()) || said.outputTokenCount() > most(request.maxOutput())) {
            LOG.warn(
                    "{} on {}: the provider claims {} + {} tokens where at most {} can be; our count stands",
                    request.agent(),
                    request.subject(),
                    said.inputTokenCount(),
                    said.outputTokenCount(),
                    request.ceiling());
            return Optional.empty();
        }
        return Optional.of(new dev.weavewiki.core.model.TokenUsage(
                Tokens.of(said.inputTokenCount()),
                Tokens.of(said.outputTokenCount()),
                false,
                part(cached(said), said.inputTokenCount()),
                part(thought(said), said.outputTokenCount())));
    }

    private static long most(Tokens counted) {
        return TIMES * counted.value() + BEYOND;
    }

    private static @Nullable Integer cached(TokenUsage said) {
        return said instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null
                ? openAi.inputTokensDetails().cachedTokens()
                : null;
    }

    private static @Nullable Integer thought(TokenUsage said) {
        return said instanceof OpenAiTokenUsage openAi && openAi.outputTokensDetails() != null
                ? openAi.outputTokensDetails().reasoningTokens()
                : null;
    }

    private static Tokens part(@Nullable Integer part, int whole) {
        return Tokens.of(part == null ? 0 : Math.min(Math.max(part, 0), whole));
    }

    private static boolean positive(@Nullable Integer count) {
        return count != null && count > 0;
    }
}
