package dev.weavewiki.generators.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void names_of_files_keep_their_first_letter() {
        assertThat(Words.capital("first use")).isEqualTo("First use");
        assertThat(Words.capital("gradle/libs.versions.toml")).isEqualTo("gradle/libs.versions.toml");
        assertThat(Words.capital("settings.gradle.kts of the root")).isEqualTo("settings.gradle.kts of the root");
    }

    @Test
    void prose_keeps_code_spans_and_shows_all_other_markup() {
        var prose = Markdown.prose("Use `a<b>` not <b> or [x](y), *z* and __init__.");

        assertThat(prose).isEqualTo("Use `a<b>` not &lt;b&gt; or \\[x\\](y), \\*z\\* and \\_\\_init\\_\\_.");
    }

    @Test
    void what_prose_escapes_already_is_not_escaped_twice() {
        assertThat(Markdown.prose("-\\*- a \\[b\\]")).isEqualTo("\\-\\*- a \\[b\\]");
    }

    @Test
    void addresses_in_prose_are_shown_as_code_and_not_linked() {
        assertThat(Markdown.prose("See https://a.example/x_y. Mail me@b.example!"))
                .isEqualTo("See `https://a.example/x_y`. Mail `me@b.example`!");
    }

    @Test
    void the_start_of_a_line_cannot_open_a_block() {
        assertThat(List.of(Markdown.prose("# a"), Markdown.prose("- b"), Markdown.prose("1. c"), Markdown.prose("> d")))
                .containsExactly("\\# a", "\\- b", "1\\. c", "&gt; d");
    }

    @Test
    void a_code_span_is_fenced_longer_than_what_it_holds() {
        assertThat(Markdown.code("a `b` c")).isEqualTo("``a `b` c``");
        assertThat(Markdown.code("`")).isEqualTo("`` ` ``");
    }

    @Test
    void a_fence_is_longer_than_any_inside() {
        assertThat(Markdown.fence("java", List.of("```", "x"))).isEqualTo("````java\n```\nx\n````\n");
    }

    @Test
    void hidden_characters_are_made_visible() {
        assertThat(Markdown.prose("a\u202Eb\u0007")).isEqualTo("a‹U+202E›b‹U+0007›");
    }

    @Test
    void slugs_are_those_of_github() {
        assertThat(Markdown.slug("src/main/App.java")).isEqualTo("srcmainappjava");
        assertThat(Markdown.slug("What's new? (v2_1)")).isEqualTo("whats-new-v2_1");
        assertThat(Markdown.slug("Ärger & Größe")).isEqualTo("ärger--größe");
    }

    @Test
    void pipes_in_cells_do_not_end_them() {
        assertThat(Markdown.table(List.of("A"), List.of(List.of("`x | y`"))))
                .isEqualTo("| A |\n| --- |\n| `x \\| y` |\n");
    }

    @Test
    void edges_with_dots_are_told_from_others() {
        Mermaid sequence = Mermaid.sequence().node("a", "A").node("b", "B").message("a", "b", "run()");
        assertThat(sequence.hasDots()).isFalse();

        sequence.laterMessage("a", "b", "stop()");
        assertThat(sequence.hasDots()).isTrue();
        assertThat(sequence.lines()).contains("    n1->>n2: 1. run()", "    n1--)n2: 2. stop()");
        assertThat(Mermaid.flowchart().node("a", "A").dotted("a", "a", "1").lines())
                .contains("    n1 -.->|\"1\"| n1");
    }

    @Test
    void diagrams_take_no_syntax_from_labels() {
        var lines = Mermaid.flowchart()
                .node("end", "a\"] --> <b>; `x`")
                .node("b", "B")
                .edge("end", "b", "n|")
                .lines();

        assertThat(lines)
                .containsExactly(
                        "flowchart TD",
                        "    n1[\"a#quot;] --#gt; #lt;b#gt;#59; 'x'\"]",
                        "    n2[\"B\"]",
                        "    n1 -->|\"n|\"| n2");
    }

    @Test
    void a_column_without_a_word_is_left_out() {
        assertThat(Markdown.table(List.of("A", "B", "C"), List.of(List.of("a", "", "c"), List.of("", " ", ""))))
                .isEqualTo("| A | C |\n| --- | --- |\n| a | c |\n|  |  |\n");
    }

    @Test
    void an_ampersand_that_begins_no_name_stays_as_it_is() {
        assertThat(Markdown.plain("Basic & digest, a > b, R&D; &lt; <b>"))
                .isEqualTo("Basic & digest, a &gt; b, R&amp;D; &amp;lt; &lt;b&gt;");
    }
}
