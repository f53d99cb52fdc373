package dev.weavewiki.core.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final SourceBytes SOURCE = SourceBytes.of("one\ntwo\nthree\n");
    private static final Match CALL = match(0, capture("call", 0, 7), capture("name", 0, 3));
    private static final Match NAME = match(1, capture("name", 4, 7));
    private static final Match WORDS = match(2, capture("word", 0, 3), capture("word", 4, 7), capture("call", 8, 13));
    private final Matches matches = new Matches(List.of(CALL, NAME, WORDS));

    @Test
    void those_with_one_of_several_names_come_once_and_in_their_order() {
        assertThat(matches.with(Set.of("word", "name", "call")::contains)).containsExactly(CALL, NAME, WORDS);
        assertThat(matches.with(Set.of("word", "call")::contains)).containsExactly(CALL, WORDS);
        assertThat(matches.with("name"::equals)).containsExactly(CALL, NAME);
        assertThat(matches.with("other"::equals)).isEmpty();
    }

    @Test
    void pieces_of_a_name_come_in_the_order_in_which_they_were_met() {
        assertThat(matches.captured("word")).extracting(Capture::from).containsExactly(0, 4);
        assertThat(matches.captured("name")).extracting(Capture::from).containsExactly(0, 4);
        assertThat(matches.captured("other")).isEmpty();
    }

    @Test
    void what_is_left_out_is_found_no_more() {
        Matches left = matches.without(CALL::equals);

        assertThat(left.with(Set.of("word", "name", "call")::contains)).containsExactly(NAME, WORDS);
        assertThat(left.captured("name")).extracting(Capture::from).containsExactly(4);
    }

    @Test
    void lines_are_found_in_any_order() {
        assertThat(List.of(SOURCE.line(13), SOURCE.line(0), SOURCE.line(8), SOURCE.line(14), SOURCE.line(4)))
                .containsExactly(3, 1, 3, 4, 2);
    }

    private static Match match(int place, Capture... captures) {
        return new Match(SOURCE, place, captures);
    }

    private static Capture capture(String name, int from, int to) {
        return new Capture(name, from, to);
    }
}
