package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTextTest {

    private static final String NOTE = "<!-- keep -->\nAsk Ada before you change this.\n<!-- /keep -->";

    @Test
    void a_page_without_kept_text_is_replaced_as_it_is() {
        assertThat(KeptText.carry("# Old\n\nText.\n", "# New\n\nText.\n")).isEqualTo("# New\n\nText.\n");
        assertThat(KeptText.carry("", "# New\n")).isEqualTo("# New\n");
    }

    @Test
    void a_note_stays_under_its_heading() {
        // given
        String old = "# Page\n\n## Flow\n\nOld.\n\n" + NOTE + "\n\n## Risks\n\nOld.\n";

        // when
        String carried = KeptText.carry(old, "# Page\n\n## Flow\n\nNew.\n\n## Risks\n\nNew.\n");

        // then
        assertThat(carried).isEqualTo("# Page\n\n## Flow\n\nNew.\n\n" + NOTE + "\n\n## Risks\n\nNew.\n");
    }

    @Test
    void a_note_whose_heading_is_gone_moves_to_the_end() {
        String carried = KeptText.carry("# Page\n\n## Gone\n\n" + NOTE + "\n", "# Page\n\nNew.\n");

        assertThat(carried).isEqualTo("# Page\n\nNew.\n\n" + NOTE + "\n");
    }

    @Test
    void carrying_again_changes_nothing() {
        String fresh = "# Page\n\n## Flow\n\nNew.\n\n## Risks\n\nNew.\n";
        String once = KeptText.carry("# Page\n\n## Flow\n\n" + NOTE + "\n\n## Risks\n", fresh);

        assertThat(KeptText.carry(once, fresh)).isEqualTo(once);
    }

    @Test
    void several_notes_keep_their_order_and_their_own_headings() {
        String first = "<!-- keep -->\n## Mine\nOne.\n<!-- /keep -->";
        String second = "<!-- keep -->\nTwo.\n<!-- /keep -->";

        String carried = KeptText.carry("# Page\n\n" + first + "\n\n" + second + "\n", "# Page\n\nNew.\n");

        assertThat(carried).containsSubsequence("New.", first, second);
    }

    @Test
    void a_second_opening_marker_closes_too() {
        String note = "<!-- keep -->\nMine.\n<!-- keep -->";

        assertThat(KeptText.carry("# Page\n\n" + note + "\n", "# Page\n")).contains(note);
    }

    @Test
    void a_note_that_was_never_closed_is_kept_up_to_the_next_heading() {
        String carried = KeptText.carry("# Page\n\n<!-- keep -->\nMine.\n\n## Next\n\nOld.\n", "# Page\n\n## Next\n");

        assertThat(carried).contains("<!-- keep -->\nMine.").doesNotContain("Old.");
    }
}
