package dev.weavewiki.core.source;

import static java.nio.charset.StandardCharsets.UTF_8;
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

    @Property
    void a_piece_of_bytes_is_the_text_that_they_encode(@ForAll String text, @ForAll List<String> others) {
        byte[] bytes = ("x" + text + String.join("", others)).getBytes(UTF_8);
        int end = ("x" + text).getBytes(UTF_8).length;

        assertThat(SharedTexts.of(bytes, 1, end)).isEqualTo(new String(bytes, 1, end - 1, UTF_8));
        assertThat(SharedTexts.of(bytes, 0, bytes.length)).isEqualTo(new String(bytes, UTF_8));
    }

    @Test
    void bytes_of_a_text_that_was_just_met_are_that_text() {
        String first = SharedTexts.of(new String("chatModel"));

        assertThat(SharedTexts.of("a chatModel".getBytes(UTF_8), 2, 11)).isSameAs(first);
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
