package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {

    @Test
    void what_follows_a_note_is_told_instead_of_it() {
        assertThat(Comments.sentence("NOTE: This is experimental!\n\nHelps you to start a till."))
                .contains("Helps you to start a till.");
    }

    @Test
    void what_leans_on_a_note_goes_with_it() {
        assertThat(Comments.sentence("Note: the till is never used. However it is here to show its layout."))
                .isEmpty();
    }

    @Test
    void a_warning_to_keep_away_is_a_note_and_what_a_mode_does_not_use_is_none() {
        assertThat(Comments.sentence("Do not use this class outside of the shop."))
                .isEmpty();
        assertThat(Comments.sentence("Never use memory maps, no matter what.")).isPresent();
    }
}
