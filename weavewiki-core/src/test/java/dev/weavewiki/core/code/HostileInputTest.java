package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that have ended processes or hung them must cost their own file at most. */
class HostileInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"A.java", "a.py", "a.ts", "a.tsx", "a.js", "a.go"})
    void an_empty_file_has_an_empty_structure(String path) {
        SourceFile file = InMemoryFiles.of(path, "").only();

        assertThat(file.symbols()).isEmpty();
        assertThat(file.structure().problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.java", "a.py", "a.ts", "a.tsx", "a.js", "a.go"})
    void nul_characters_are_only_characters(String path) {
        assertThat(InMemoryFiles.of(path, "a\0b\0\0class X {}\n").only().structure())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.java", "a.py", "a.ts", "a.tsx", "a.js", "a.go"})
    void a_hundred_thousand_brackets_are_refused_with_a_reason(String path) {
        SourceFile file = InMemoryFiles.of(path, "x = " + "(".repeat(100_000)).only();

        assertThat(file.structure().parsed()).isFalse();
        assertThat(file.structure().problem()).contains("nested");
    }

    @Test
    void a_refused_file_still_shows_what_its_lines_show() {
        SourceFile file = InMemoryFiles.of("A.java", "class A {}\n// TODO less\n" + "[".repeat(6_000))
                .only();

        assertThat(file.symbols()).extracting("name").containsExactly("A");
        assertThat(file.structure().markers()).hasSize(1);
    }

    @Test
    void operators_without_end_come_to_an_end() {
        SourceFile file = InMemoryFiles.of("a.js", "x = a" + "+a".repeat(60_000) + ";\nfunction f() {}\n")
                .only();

        assertThat(file.symbols()).extracting("name").contains("f");
    }

    @Test
    void lone_surrogates_are_replaced() {
        SourceFile file =
                InMemoryFiles.of("A.java", "// \uD800 alone\nclass A {}\n").only();

        assertThat(file.structure().parsed()).isTrue();
        assertThat(file.symbols()).extracting("name").containsExactly("A");
    }

    @Test
    void characters_beyond_the_basic_plane_move_neither_lines_nor_texts() {
        SourceFile file = InMemoryFiles.of(
                        "A.java", "// 🎉 é 漢\n/* 🎉 */ class A { /* 🎉 */ int 数(String é) { return 1; } }\n")
                .only();

        assertThat(file.symbols()).extracting("signature").containsExactly("class A", "int 数(String é)");
        assertThat(file.symbols())
                .allSatisfy(symbol -> assertThat(symbol.lines()).hasToString("2-2"));
    }

    @Test
    void a_line_of_five_million_characters_is_not_parsed() {
        SourceFile file = InMemoryFiles.of("a.js", "var x = '" + "y".repeat(5_000_000) + "';\n")
                .only();

        assertThat(file.structure().parsed()).isFalse();
        assertThat(file.structure().problem()).contains("larger");
    }
}
