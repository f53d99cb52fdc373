package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafeStreamTest {

    /** Every character, and around each some that share bytes with it. */
    private static final String ALL = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .mapToObj(c -> Character.toString(c) + "–a©")
            .collect(Collectors.joining());

    @Test
    void each_unsafe_character_is_escaped_as_on_lines_and_line_ends_stay() throws IOException {
        String escaped = Terminal.safe(ALL).replace("\\u000a", "\n");

        assertThat(written(ALL, 8191)).isEqualTo(escaped).doesNotContain("\u001b", "\u202e", "\u0085", "\r");
        assertThat(written("a\nb", 1)).isEqualTo("a\nb");
    }

    @Test
    void it_does_not_matter_where_a_text_is_cut() throws IOException {
        String text = "a\u001b\u0085é\u202e–\u2066\u200f\u007f😀\n".repeat(3);
        for (int piece = 1; piece < 12; piece++) {
            assertThat(written(text, piece)).isEqualTo(Terminal.safe(text).replace("\\u000a", "\n"));
        }
    }

    private static String written(String text, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (SafeStream safe = new SafeStream(out)) {
            for (int at = 0; at < bytes.length; at += piece) {
                safe.write(bytes, at, Math.min(piece, bytes.length - at));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
