package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTokenCounterTest {

    private static final String TEXT =
            "public static ModelTokenCounter of(String model) { return null; } // 토큰을 센다 <|endoftext|> ".repeat(20);

    private static long count(String model) {
        return ModelTokenCounter.of(model).count(TEXT).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4.1-mini", "gpt-5", "o4-mini", "gpt-4o-2024-08-06", ""})
    void openais_current_models_share_a_vocabulary(String model) {
        assertThat(count(model)).isEqualTo(count("gpt-4o"));
    }

    @Test
    void older_models_have_another_one() {
        assertThat(count("gpt-4-turbo")).isEqualTo(count("gpt-3.5-turbo")).isNotEqualTo(count("gpt-4o"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-opus-4-7", "gemini-2.5-pro", "mistral-large", "a-model-of-my-own"})
    void where_the_vocabulary_is_not_public_more_is_counted(String model) {
        assertThat(count(model)).isGreaterThan(count("gpt-4o"));
    }
}
