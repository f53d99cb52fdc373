package dev.weavewiki.generators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void the_same_words_in_another_form_are_a_repetition() {
        var told = "It declares 20 methods of `res`, among them `set`, `get` and `status`.";

        var again = Repetition.says(told, "Declares 20 methods of `res`, among them `set`, `get` and `status`.");

        assertThat(again).isTrue();
    }

    @Test
    void another_subject_is_no_repetition() {
        var told = "7 source files in 2 folders make up this domain.";

        var again = Repetition.says(told, "Fast, unopinionated, minimalist web framework.");

        assertThat(again).isFalse();
    }
}
