package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingWriterTest {

    @Test
    void what_was_passed_on_can_be_written_again() throws IOException {
        String text = "straße 😀 \n".repeat(20_000);
        StringWriter out = new StringWriter();
        RecordingWriter recorder = new RecordingWriter(out);
        for (int at = 0; at < text.length(); at += 7) {
            recorder.write(text, at, Math.min(7, text.length() - at));
        }

        byte[] recorded = recorder.recorded().orElseThrow();
        StringWriter again = new StringWriter();
        RecordingWriter.replay(recorded, again);

        assertThat(out.toString()).isEqualTo(text);
        assertThat(again.toString()).isEqualTo(text);
        assertThat(recorded.length).isLessThan(text.length() / 10);
    }

    @Test
    void too_much_is_passed_on_and_not_kept() throws IOException {
        Random random = new Random(1);
        StringWriter out = new StringWriter();
        RecordingWriter recorder = new RecordingWriter(out, 2 << 20);
        char[] noise = new char[1 << 20];
        int blocks = 5;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (char) ('!' + random.nextInt(90));
            }
            recorder.write(noise);
        }

        assertThat(recorder.recorded()).isEmpty();
        assertThat(out.getBuffer().length()).isEqualTo(blocks * noise.length);
    }
}
