package dev.weavewiki.core.code.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.TextStyle;
import org.junit.jupiter.api.Test;

class TextStylesTest {

    @Test
    void indents_and_lengths_are_those_of_the_lines() {
        TextStyle style = TextStyles.of("class A {\n    int a;\n\n  \t \n    int longer;\n\tint b;\n}\n");

        assertThat(style).isEqualTo(new TextStyle(1, 2, 4, 15, false, true));
    }

    @Test
    void the_last_line_may_have_no_end() {
        assertThat(TextStyles.of("a\n  b")).isEqualTo(new TextStyle(0, 1, 2, 3, false, false));
        assertThat(TextStyles.of("\n")).isEqualTo(new TextStyle(0, 0, 0, 0, false, true));
    }

    @Test
    void a_licence_stands_in_a_comment_among_the_first_lines() {
        String licence = "\n".repeat(18) + "// licensed under\n";

        assertThat(TextStyles.of(licence).licenseHeader()).isTrue();
        assertThat(TextStyles.of("\n\n" + licence).licenseHeader()).isFalse();
        assertThat(TextStyles.of("licensed under").licenseHeader()).isFalse();
    }
}
