package dev.weavewiki.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DotGraphTest {

    @Test
    void quotes_backslashes_and_line_breaks_of_names_stay_names() {
        assertThat(DotGraph.quoted("a\"b")).isEqualTo("\"a\\\"b\"");
        assertThat(DotGraph.quoted("ends with \\")).isEqualTo("\"ends with \\\\\"");
        assertThat(DotGraph.quoted("two\nlines")).isEqualTo("\"two\\nlines\"");
    }
}
