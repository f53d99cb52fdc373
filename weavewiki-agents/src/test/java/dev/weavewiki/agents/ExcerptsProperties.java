package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ExcerptsProperties {

    private static final Evidence LINE = Evidence.of("src/table.js", 1, 1);

    private static String shown(String line) {
        return Excerpts.numbered(path -> List.of(line), LINE);
    }

    @Property
    void lines_up_to_a_limit_are_shown_whole(@ForAll @StringLength(max = 1_000) String line) {
        assertThat(shown(line)).isEqualTo("== src/table.js:1-1\n1: " + line + "\n");
    }

    @Property(tries = 200)
    void longer_lines_end_after_a_word_and_tell_how_much_follows(
            @ForAll @StringLength(min = 1, max = 30) String word,
            @ForAll @IntRange(min = 1_001, max = 3_000) int times) {
        String line =
                word.replaceAll("[\\v\\x{D800}-\\x{DFFF}…]", "x").concat(" 🚢,").repeat(times);

        String shown = shown(line).substring("== src/table.js:1-1\n1: ".length());
        int end = shown.lastIndexOf(" … (");
        String begin = shown.substring(0, end);

        assertThat(line).startsWith(begin);
        assertThat(begin.length()).isBetween(500, 1_000);
        assertThat(begin.codePoints()).noneMatch(c -> c >= 0xD800 && c < 0xE000);
        assertThat(shown.substring(end))
                .isEqualTo(" … (" + line.codePointCount(begin.length(), line.length())
                        + " more characters of this line left out)\n");
    }
}
