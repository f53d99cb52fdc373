package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

    @Property
    void a_text_stays_what_it_is(@ForAll List<String> texts) {
        assertThat(texts.stream().map(SharedTexts::of)).containsExactlyElementsOf(texts);
    }

    @Test
    void a_text_that_was_just_met_is_given_again() {
        String first = SharedTexts.of(new String("chatModel"));

        assertThat(SharedTexts.of(new String("chatModel"))).isSameAs(first);
    }

    @Test
    void a_text_with_the_place_of_another_takes_it() {
        // "Aa" and "BB" have the same hash.
        String first = SharedTexts.of(new String("Aa"));
        String second = SharedTexts.of(new String("BB"));

        assertThat(SharedTexts.of(new String("BB"))).isSameAs(second);
        assertThat(SharedTexts.of(new String("Aa"))).isEqualTo("Aa").isNotSameAs(first);
    }

    @Test
    void long_texts_are_not_held() {
        String text = "x".repeat(65);

        assertThat(SharedTexts.of(text)).isSameAs(text);
        assertThat(SharedTexts.of(new String(text))).isNotSameAs(text);
    }
}
