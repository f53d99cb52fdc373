package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.TextLayout.Breaks;
import dev.weavewiki.core.model.code.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comments may change without a change of what a file says. */
class AsidesTest {

    /** The asides as they stand in the text, lines parted by a bar. */
    private static List<String> asides(String path, String text) {
        SourceFile file = InMemoryFiles.of(path, text).only();
        List<String> lines = text.lines().toList();
        return file.structure().layout().asides().stream()
                .map(span -> piece(lines, span))
                .toList();
    }

    private static String piece(List<String> lines, TextSpan span) {
        if (span.fromLine() == span.toLine()) {
            return lines.get(span.fromLine() - 1).substring(span.fromColumn(), span.toColumn());
        }
        StringBuilder piece = new StringBuilder(lines.get(span.fromLine() - 1).substring(span.fromColumn()));
        for (int line = span.fromLine() + 1; line < span.toLine(); line++) {
            piece.append('|').append(lines.get(line - 1));
        }
        String last = span.toLine() <= lines.size() ? lines.get(span.toLine() - 1) : "";
        return piece.append('|').append(last, 0, span.toColumn()).toString();
    }

    private static Breaks breaks(String path) {
        return InMemoryFiles.of(path, "x").only().structure().layout().breaks();
    }

    @Test
    void docs_notes_and_directives_are_no_asides() {
        assertThat(asides("A.java", """
                // Copyright 2026 Nobody
                package a;

                /** Sells. */
                class A {
                    // the first one
                    int first; /* of
                      two */ int second; // 🚢 behind
                    // TODO sell more
                    // noinspection unused
                    int third;
                }
                """))
                .containsExactly("// Copyright 2026 Nobody", "// the first one", "/* of|      two */", "// 🚢 behind");
    }

    @Test
    void a_doc_string_is_code_and_a_comment_above_a_statement_is_not() {
        assertThat(asides("a.py", """
                \"""Adds.\"""
                # in passing
                def add(a, b):
                    \"""Gives the sum.\"""
                    return a + b  # the sum
                    # noqa
                """)).contains("# the sum").doesNotContain("# noqa");
    }

    @Test
    void build_constraints_of_go_are_no_asides() {
        assertThat(asides("a.go", """
                //go:build linux

                package a

                // Add adds.
                func Add(a, b int) int {
                	// plain
                	return a + b
                }
                """)).containsExactly("// plain");
    }

    @Test
    void a_language_says_what_its_line_breaks_mean() {
        assertThat(breaks("A.java")).isEqualTo(Breaks.FREE);
        assertThat(breaks("a.go")).isEqualTo(Breaks.LINES);
        assertThat(breaks("a.tsx")).isEqualTo(Breaks.LINES);
        assertThat(breaks("a.py")).isEqualTo(Breaks.INDENTED);
        assertThat(breaks("a.cobol")).isEqualTo(Breaks.INDENTED);
    }
}
