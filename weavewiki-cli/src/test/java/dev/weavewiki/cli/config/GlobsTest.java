package dev.weavewiki.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobsTest {

    @Test
    void commas_separate_globs_except_between_braces() {
        assertThat(Globs.split("*.{java,kt}, src/ ,,docs/**")).containsExactly("*.{java,kt}", "src/", "docs/**");
        assertThat(Globs.split(" ")).isEmpty();
    }
}
