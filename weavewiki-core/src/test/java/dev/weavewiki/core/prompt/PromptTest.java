package dev.weavewiki.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weavewiki.core.model.PromptId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final PromptId ID = PromptId.of("test/sample");
    private static final String RESOURCE = """
            ---
            version: 3
            variables: target
            data: source
            ---
            About {{target}} tokens on

            {{source}}
            """;

    @Test
    void puts_our_own_words_as_they_are_and_marks_repository_text() {
        Prompt prompt = PromptReader.read(ID, RESOURCE);

        String text = prompt.render(Map.of("target", "500"), Map.of("source", "class A {}"));

        assertThat(prompt.version()).isEqualTo(3);
        assertThat(text)
                .matches(
                        "(?s)About 500 tokens on\n\n<<<data source ([0-9a-f]{32})>>>\nclass A \\{}\n<<<end source \\1>>>");
    }

    @Test
    void renders_equal_values_to_equal_texts() {
        Prompt prompt = PromptReader.read(ID, RESOURCE);

        String first = prompt.render(Map.of("target", "1"), Map.of("source", "x"));
        String second = prompt.render(Map.of("target", "1"), Map.of("source", "x"));
        String other = prompt.render(Map.of("target", "1"), Map.of("source", "y"));

        assertThat(first).isEqualTo(second);
        assertThat(other.lines().skip(2).findFirst())
                .isNotEqualTo(first.lines().skip(2).findFirst());
    }

    @Test
    void replaces_nothing_inside_a_value() {
        Prompt prompt = PromptReader.read(ID, RESOURCE);

        String text = prompt.render(Map.of("target", "500"), Map.of("source", "{{target}} $1 \\"));

        assertThat(text).contains("\n{{target}} $1 \\\n");
    }

    @Test
    void refuses_a_missing_a_surplus_and_a_doubled_value() {
        Prompt prompt = PromptReader.read(ID, RESOURCE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompt.render(Map.of("target", "1")))
                .withMessageContaining("[source, target]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompt.render(Map.of("target", "1", "more", "2"), Map.of("source", "x")))
                .withMessageContaining("more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompt.render(Map.of("target", "1", "source", "2"), Map.of("source", "x")))
                .withMessageContaining("twice");
    }

    @Test
    void refuses_a_template_that_does_not_keep_its_word() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptReader.read(ID, "---\nversion: 1\nvariables: a\n---\nnothing"))
                .withMessageContaining("declares the variables [a] and uses []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptReader.read(ID, "---\nversion: 1\n---\n{{a}}"))
                .withMessageContaining("uses [a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptReader.read(ID, "---\nversion: one\n---\ntext"))
                .withMessageContaining("no version number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptReader.read(ID, "text only"))
                .withMessageContaining("front matter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptReader.read(ID, "---\nversion: 1\nauthor: me\n---\ntext"))
                .withMessageContaining("author: me");
    }

    @Test
    void names_the_prompt_and_the_resource_that_is_not_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptLibrary.standard().prompt(PromptId.of("no/such")))
                .withMessageContaining("weavewiki/prompts/no/such.md");
    }
}
