package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.product.Knowledge;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void turns_javadoc_into_prose() {
        String comment = "Holds {@code null} or a {@link com.mail.Letter#open() }.\n<p>More <b>text</b>.\n@since 2";

        String text = PlainText.ofComment(comment);

        assertThat(text).isEqualTo("Holds `null` or a `Letter.open`.\n\n\nMore text.");
    }

    @Test
    void turns_restructured_text_into_prose() {
        String comment =
                "postbag.queue\n~~~~~~~~~~~~~\n\nSends a :class:`Letter <Letter>` over ``smtp``.\n\n:param x: none";

        String text = PlainText.ofComment(comment);

        assertThat(text).isEqualTo("Sends a `Letter` over `smtp`.");
    }

    @Test
    void turns_markdown_into_prose() {
        String text = PlainText.of("**Fast** queue for [mail](https://example.org) ![logo](x.png)");

        assertThat(text).isEqualTo("Fast queue for mail");
    }

    @Test
    void unknown_names_and_markup_are_not_published_as_code() {
        Knowledge known = Project.mailQueue().known();

        String safe = PlainText.safe(known.code(), "A `Queue` of `Dragons` in Queue<Letter>");

        assertThat(safe).isEqualTo("A `Queue` of Dragons in `Queue<Letter>`");
    }
}
