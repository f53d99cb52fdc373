package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reads files. Writes pages. | Reads files.",
                "Uses e.g. a cache. Then rests. | Uses e.g. a cache.",
                "Written by J. Doe. Later changed. | Written by J. Doe.",
                "no full stop | no full stop",
                "Version 1.2 is out. Yes. | Version 1.2 is out."
            })
    void the_first_sentence_ends_where_a_reader_would_end_it(String text, String sentence) {
        assertThat(Prose.firstSentence(text)).isEqualTo(sentence);
    }

    @Test
    void sentences_stay_in_their_paragraphs() {
        assertThat(Prose.sentences("One.\nTwo\nlines!\n\nA heading\n\nLast?"))
                .containsExactly("One.", "Two lines!", "A heading", "Last?");
    }

    @Test
    void lists_read_as_english() {
        assertThat(Prose.list(List.of())).isEmpty();
        assertThat(Prose.list(List.of("a"))).isEqualTo("a");
        assertThat(Prose.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @ParameterizedTest
    @CsvSource({"1,file,1 file", "2,class,2 classes", "0,entry,0 entries", "3,key,3 keys", "2,branch,2 branches"})
    void counts_agree_with_their_nouns(long number, String noun, String words) {
        assertThat(Prose.count(number, noun)).isEqualTo(words);
    }

    @Test
    void a_sentence_ends_once() {
        assertThat(Prose.sentence("Done")).isEqualTo("Done.");
        assertThat(Prose.sentence("Done!")).isEqualTo("Done!");
        assertThat(Prose.sentence("  ")).isEmpty();
    }
}
