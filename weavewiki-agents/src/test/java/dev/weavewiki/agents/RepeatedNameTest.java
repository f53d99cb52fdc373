package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedNameTest {

    @Test
    void a_comment_that_is_the_name_says_nothing() {
        assertThat(RepeatedName.left("Post", "Post")).isEmpty();
        assertThat(RepeatedName.left("Letter - box", "LetterBox")).isEmpty();
        assertThat(RepeatedName.left("A letter box.", "LetterBox")).isEmpty();
        assertThat(RepeatedName.left("Letter boxes", "LetterBoxes")).isEmpty();
    }

    @Test
    void a_comment_is_told_from_where_it_says_more() {
        assertThat(RepeatedName.left("Post\n\nKeeps letters.", "Post")).isEqualTo("Keeps letters.");
        assertThat(RepeatedName.left("Letter box\nKeeps letters.", "LetterBox")).isEqualTo("Keeps letters.");
        assertThat(RepeatedName.left("Letter box. Keeps letters.", "LetterBox")).isEqualTo("Keeps letters.");
        assertThat(RepeatedName.left("LetterBox - keeps letters\nand stamps.", "LetterBox"))
                .isEqualTo("Keeps letters\nand stamps.");
        assertThat(RepeatedName.left("Letter box: keeps letters.", "LetterBox")).isEqualTo("Keeps letters.");
        assertThat(RepeatedName.left("Stamps - kept here.", "LetterBox")).isEqualTo("Stamps - kept here.");
    }

    @Test
    void a_comment_that_says_more_stays_as_it_is() {
        for (String comment : new String[] {
            "A box for stamps.", "Box for letters.", "The letter box\nof a house.", "", "Letter boxing"
        }) {
            assertThat(RepeatedName.left(comment, "LetterBox")).isEqualTo(comment);
        }
    }
}
