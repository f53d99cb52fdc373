package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This module implements the API. | Implements the API.",
                "Module containing helpers. | Contains helpers.",
                "Reads a stream of tokens. | Reads a stream of tokens.",
                "Return values. | ''",
                "Return the dict. | Return the dict.",
                "Modes that matter. | ''",
                "This middleware only accepts known hosts. | Only accepts known hosts.",
                "Automatically escapes all parameters. | Automatically escapes all parameters.",
                "Does not accept two cookies. | Does not accept two cookies.",
                "Detect (some) spoofing. | Detect (some) spoofing.",
                "Filter chain of a request. | ''",
                "Build configuration for us. | ''",
                "kwargs for put(). | ''",
                "A class of foos. | ''",
            })
    void finds_the_verb_that_says_what_something_does(String sentence, String active) {
        assertThat(Voice.active(sentence)).isEqualTo(active);
    }

    @Test
    void follows_a_name_with_a_noun_phrase_or_with_a_sentence() {
        CodeModel code = CodeModel.builder("gson").build();

        assertThat(Voice.nounPhrase("This is the main class.", "Gson")).contains("the main class.");
        assertThat(Voice.nounPhrase("Command is a command.", "Command")).contains("a command.");
        assertThat(Voice.nounPhrase("Adapter for enums.", "Enums")).isEmpty();
        assertThat(Voice.lowered("Adapter for enums.", code)).isEqualTo("adapter for enums.");
        assertThat(Voice.lowered("Gson adapter.", code)).isEqualTo("Gson adapter.");
    }

    @Test
    void drops_a_name_that_a_verb_follows() {
        assertThat(Voice.withoutName("NoArgs returns an error.", "NoArgs")).isEqualTo("Returns an error.");
        assertThat(Voice.withoutName("Shop::Cart adds a basket.", "Cart")).isEqualTo("Adds a basket.");
        assertThat(Voice.withoutName("Group Structure to manage.", "Group")).isEqualTo("Structure to manage.");
        assertThat(Voice.withoutName("Command is just that.", "Command")).isEqualTo("Command is just that.");
    }
}
