package dev.weavewiki.agents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.TextLayout.Breaks;
import dev.weavewiki.core.model.code.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BareTextTest {

    private static BareText bare(Breaks breaks, String... lines) {
        return BareText.of(List.of(lines), new TextLayout(breaks, List.of()));
    }

    private static String all(BareText text) {
        return text.text(text.place(LineRange.of(1, 1_000)));
    }

    @Test
    void where_breaks_are_free_only_words_are_kept_apart() {
        BareText one = bare(Breaks.FREE, "int  a =", "  f( b,c );", "", "return a;");
        BareText other = bare(Breaks.FREE, "int a=f(b, c);", "    return", "a;");

        assertThat(all(one)).isEqualTo(all(other)).isEqualTo("int a=f(b,c);return a;");
    }

    @Test
    void where_breaks_end_statements_they_count_and_indents_do_not() {
        BareText one = bare(Breaks.LINES, "if a {", "  b", "}");

        assertThat(all(one)).isEqualTo(all(bare(Breaks.LINES, "if a {", "", "\tb", "}")));
        assertThat(all(one)).isNotEqualTo(all(bare(Breaks.LINES, "if a { b }")));
    }

    @Test
    void where_indents_nest_they_count() {
        BareText one = bare(Breaks.INDENTED, "if a:", "    b", "    c");

        assertThat(all(one)).isEqualTo(all(bare(Breaks.INDENTED, "if a :", "", "    b", "    c")));
        assertThat(all(one)).isNotEqualTo(all(bare(Breaks.INDENTED, "if a:", "    b", "c")));
    }

    @Test
    void asides_are_left_out_and_lines_found_again_behind_them() {
        BareText before = bare(Breaks.LINES, "a", "b", "c");
        BareText after = BareText.of(
                List.of("a // one", "/* two", "three */ b", "// four", "c"),
                new TextLayout(
                        Breaks.LINES,
                        List.of(new TextSpan(1, 2, 1, 8), new TextSpan(2, 0, 3, 8), new TextSpan(4, 0, 4, 7))));

        assertThat(all(after)).isEqualTo(all(before));
        assertThat(after.lines(before.place(LineRange.of(2, 2)))).isEqualTo(LineRange.of(3, 3));
        assertThat(after.lines(before.place(LineRange.of(2, 3)))).isEqualTo(LineRange.of(3, 5));
    }

    @Test
    void an_aside_that_is_meant_is_found_by_what_follows_it() {
        List<TextSpan> first = List.of(new TextSpan(1, 0, 1, 5));
        BareText before = BareText.of(List.of("// it", "a"), new TextLayout(Breaks.LINES, first));
        BareText after =
                BareText.of(List.of("", "// it", "a"), new TextLayout(Breaks.LINES, List.of(new TextSpan(2, 0, 2, 5))));

        assertThat(after.lines(before.place(LineRange.of(1, 1)))).isEqualTo(LineRange.of(2, 2));
        assertThat(after.lines(before.place(LineRange.of(1, 2)))).isEqualTo(LineRange.of(2, 3));
    }

    @Test
    void an_empty_text_has_one_line() {
        BareText none = bare(Breaks.LINES);

        assertThat(none.lines(none.place(LineRange.of(1, 9)))).isEqualTo(LineRange.of(1, 1));
    }

    @Provide
    Arbitrary<List<String>> code() {
        return Arbitraries.of("a b", "  f(x);", "{", "}", "return 1;", "\tx += y", "\"s t\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void every_line_of_code_is_found_again_after_blank_lines_came_in(
            @ForAll("code") List<String> code, @ForAll("breaks") Breaks breaks, @ForAll int seed) {
        List<String> spread = new ArrayList<>();
        List<Integer> now = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            IntStream.range(0, Math.floorMod(seed >> (2 * i % 30), 3)).forEach(n -> spread.add(" ".repeat(n)));
            spread.add(code.get(i) + "  ");
            now.add(spread.size());
        }
        BareText before = BareText.of(code, new TextLayout(breaks, List.of()));
        BareText after = BareText.of(spread, new TextLayout(breaks, List.of()));

        assertThat(all(after)).isEqualTo(all(before));
        for (int i = 1; i <= code.size(); i++) {
            assertThat(after.lines(before.place(LineRange.at(i)))).isEqualTo(LineRange.at(now.get(i - 1)));
        }
    }

    @Property(tries = 300)
    void another_word_makes_another_text(@ForAll("code") List<String> code, @ForAll("breaks") Breaks breaks) {
        List<String> more = new ArrayList<>(code);
        more.add(code.size() / 2, "added");

        assertThat(all(BareText.of(more, new TextLayout(breaks, List.of()))))
                .isNotEqualTo(all(BareText.of(code, new TextLayout(breaks, List.of()))));
    }

    @Provide
    Arbitrary<Breaks> breaks() {
        return Arbitraries.of(Breaks.values());
    }
}
