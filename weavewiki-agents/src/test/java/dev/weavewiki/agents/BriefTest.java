package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefTest {

    /** One token for each character, so that sums can be done in the head. */
    private static final TokenCounter LETTERS = text -> Tokens.of(text.length());

    @Test
    void everything_is_shown_where_there_is_room() {
        Brief brief = Brief.builder()
                .put("one", "alpha")
                .ranked("many", List.of("b", "c"))
                .build();

        assertThat(brief.fit(LETTERS, Tokens.of(100))).containsExactly(entry("one", "alpha"), entry("many", "b\nc"));
    }

    @Test
    void parts_take_turns_and_keep_what_is_most_telling() {
        Brief brief = Brief.builder()
                .ranked("first", List.of("a1", "a2", "a3"))
                .ranked("second", List.of("b1", "b2"))
                .build();

        var texts = brief.fit(LETTERS, Tokens.of(9));

        assertThat(texts)
                .containsExactly(
                        entry("first", "a1\na2\n(1 more, less telling, left out)"),
                        entry("second", "b1\n(1 more, less telling, left out)"));
    }

    @Test
    void an_item_is_never_cut() {
        Brief brief = Brief.builder().put("long", "abcdefghij").build();

        assertThat(brief.fit(LETTERS, Tokens.of(10)))
                .containsExactly(entry("long", "\n(1 more, less telling, left out)"));
    }

    @Test
    void a_part_without_items_says_so() {
        Brief brief = Brief.builder().put("blank", "  ").build();

        assertThat(brief.fit(LETTERS, Tokens.of(10))).containsExactly(entry("blank", "(none)"));
    }

    @Test
    void what_has_no_room_is_not_worded() {
        List<Integer> worded = new ArrayList<>();
        Brief brief = Brief.builder()
                .ranked("numbers", IntStream.range(0, 100_000).boxed().toList(), number -> {
                    worded.add(number);
                    return "n" + number;
                })
                .build();

        Map<String, String> twice = brief.fit(LETTERS, Tokens.of(7));

        assertThat(brief.fit(LETTERS, Tokens.of(7)))
                .isEqualTo(twice)
                .containsExactly(entry("numbers", "n0\nn1\n(99998 more, less telling, left out)"));
        assertThat(worded).containsExactly(0, 1, 2);
    }

    @Test
    void what_is_never_shown_is_counted_too() {
        Brief brief = Brief.builder()
                .ranked("many", Ranked.of(List.of("a", "b", "c"), item -> item).atMost(1))
                .build();

        assertThat(brief.fit(LETTERS, Tokens.of(100)))
                .containsExactly(entry("many", "a\n(2 more, less telling, left out)"));
    }

    @Test
    void two_parts_of_one_name_are_refused() {
        Brief.Builder builder = Brief.builder().put("project", "a");

        assertThatThrownBy(() -> builder.put("project", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'project'");
    }
}
