package dev.weavewiki.agents.model;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
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
        long input = (long) said.inputTokenCount() + uncounted(said);
        long output = (long) said.outputTokenCount() + unsaid(said);
        if (input > most(request.input()) || output > most(request.maxOutput())) {
            LOG.warn(
                    "{} on {}: the provider claims {} + {} tokens where at most {} can be; our count stands",
                    request.agent(),
                    request.subject(),
                    input,
                    output,
                    request.ceiling());
            return Optional.empty();
        }
        return Optional.of(new dev.weavewiki.core.model.TokenUsage(
                Tokens.of(input),
                Tokens.of(output),
                false,
                part(cached(said), input),
                part(thought(said), output),
                part(written(said), input - Math.min(cached(said), input))));
    }

    /** Anthropic counts apart what it writes to its cache and reads from it; all of it is input. */
    private static long uncounted(TokenUsage said) {
        return said instanceof AnthropicTokenUsage anthropic
                ? orZero(anthropic.cacheCreationInputTokens()) + orZero(anthropic.cacheReadInputTokens())
                : 0;
    }

    /** Gemini counts apart what its model thinks; it is paid for as output. */
    private static long unsaid(TokenUsage said) {
        return said instanceof GoogleAiGeminiTokenUsage gemini ? orZero(gemini.thoughtsTokenCount()) : 0;
    }

    private static long most(Tokens counted) {
        return TIMES * counted.value() + BEYOND;
    }

    private static long cached(TokenUsage said) {
        if (said instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null) {
            return orZero(openAi.inputTokensDetails().cachedTokens());
        }
        if (said instanceof AnthropicTokenUsage anthropic) {
            return orZero(anthropic.cacheReadInputTokens());
        }
        return said instanceof GoogleAiGeminiTokenUsage gemini ? orZero(gemini.cachedContentTokenCount()) : 0;
    }

    /** Anthropic charges more for what it writes to its cache than for other input; the others name no such part. */
    private static long written(TokenUsage said) {
        return said instanceof AnthropicTokenUsage anthropic ? orZero(anthropic.cacheCreationInputTokens()) : 0;
    }

    private static long thought(TokenUsage said) {
        if (said instanceof OpenAiTokenUsage openAi && openAi.outputTokensDetails() != null) {
            return orZero(openAi.outputTokensDetails().reasoningTokens());
        }
        return unsaid(said);
    }

    private static Tokens part(long part, long whole) {
        return Tokens.of(Math.min(part, whole));
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : Math.max(count, 0);
    }

    private static boolean positive(@Nullable Integer count) {
        return count != null && count > 0;
    }
}
