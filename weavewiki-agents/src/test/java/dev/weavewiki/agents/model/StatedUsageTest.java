package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import org.junit.jupiter.api.Test;

class StatedUsageTest {

    private static TokenUsage stated(dev.langchain4j.model.output.TokenUsage said) {
        return StatedUsage.of(Sample.REQUEST, said).orElseThrow();
    }

    private static TokenUsage usage(long input, long output, long cached, long reasoning) {
        return new TokenUsage(Tokens.of(input), Tokens.of(output), false, Tokens.of(cached), Tokens.of(reasoning));
    }

    @Test
    void openais_parts_are_parts_of_its_sums() {
        var said = OpenAiTokenUsage.builder()
                .inputTokenCount(100)
                .inputTokensDetails(OpenAiTokenUsage.InputTokensDetails.builder()
                        .cachedTokens(60)
                        .build())
                .outputTokenCount(40)
                .outputTokensDetails(OpenAiTokenUsage.OutputTokensDetails.builder()
                        .reasoningTokens(30)
                        .build())
                .build();

        assertThat(stated(said)).isEqualTo(usage(100, 40, 60, 30));
    }

    @Test
    void what_anthropic_writes_to_its_cache_and_reads_from_it_is_input() {
        var said = AnthropicTokenUsage.builder()
                .inputTokenCount(10)
                .cacheCreationInputTokens(30)
                .cacheReadInputTokens(60)
                .outputTokenCount(40)
                .build();

        assertThat(stated(said))
                .isEqualTo(new TokenUsage(
                        Tokens.of(100), Tokens.of(40), false, Tokens.of(60), Tokens.ZERO, Tokens.of(30)));
    }

    @Test
    void what_gemini_thinks_is_output() {
        var said = GoogleAiGeminiTokenUsage.builder()
                .inputTokenCount(100)
                .outputTokenCount(10)
                .totalTokenCount(140)
                .cachedContentTokenCount(60)
                .thoughtsTokenCount(30)
                .build();

        assertThat(stated(said)).isEqualTo(usage(100, 40, 60, 30));
    }

    @Test
    void claims_that_cannot_be_true_are_not_taken() {
        assertThat(StatedUsage.of(Sample.REQUEST, new dev.langchain4j.model.output.TokenUsage(900_000, 40)))
                .isEmpty();
        assertThat(StatedUsage.of(Sample.REQUEST, new dev.langchain4j.model.output.TokenUsage(100, 0)))
                .isEmpty();
        assertThat(StatedUsage.of(Sample.REQUEST, null)).isEmpty();
    }
}
