package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingStreamTest {

    @Test
    void what_was_passed_on_can_be_written_again() throws IOException {
        byte[] text = "straße 😀 \n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingStream recorder = new RecordingStream(out);
        for (int at = 0; at < text.length; at += 7) {
            recorder.write(text, at, Math.min(7, text.length - at));
        }
        recorder.close();

        byte[] recorded = recorder.recorded().orElseThrow();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        RecordingStream.replay(recorded, again);

        assertThat(out.toByteArray()).isEqualTo(text);
        assertThat(again.toByteArray()).isEqualTo(text);
        assertThat(recorded.length).isLessThan(text.length / 10);
    }

    @Test
    void too_much_is_passed_on_and_not_kept() throws IOException {
        Random random = new Random(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingStream recorder = new RecordingStream(out, 2 << 20);
        byte[] noise = new byte[1 << 20];
        int blocks = 5;
        for (int block = 0; block < blocks; block++) {
            random.nextBytes(noise);
            recorder.write(noise);
        }
        recorder.close();

        assertThat(recorder.recorded()).isEmpty();
        assertThat(out.size()).isEqualTo(blocks * noise.length);
    }
}
