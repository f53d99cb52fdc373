package dev.weavewiki.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Passes on what it is given and keeps it, compressed, as long as it is not too much. */
final class RecordingWriter extends Writer {

    /** About 2.5 GB of JSON, as a hundred thousand files give; the memory for more would be missed. Our choice. */
    private static final int MOST = 256 << 20;

    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private final int most;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final Writer record =
            new OutputStreamWriter(new DeflaterOutputStream(compressed, deflater, BUFFER), StandardCharsets.UTF_8);

    RecordingWriter(Writer out) {
        this(out, MOST);
    }

    /** @param most so many bytes are kept, compressed */
    RecordingWriter(Writer out, int most) {
        this.out = out;
        this.most = most;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(text, from, length);
        if (compressed.size() <= most) {
            record.write(text, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Leaves open what it passes on to. */
    @Override
    public void close() {
        deflater.end();
    }

    /** Ends the recording; empty where it was too much. */
    Optional<byte[]> recorded() throws IOException {
        record.close();
        deflater.end();
        return compressed.size() <= most ? Optional.of(compressed.toByteArray()) : Optional.empty();
    }

    /** Writes again what was recorded. */
    static void replay(byte[] recorded, Writer out) throws IOException {
        var bytes =
                new InflaterInputStream(new ByteArrayInputStream(recorded), new java.util.zip.Inflater(true), BUFFER);
        try (var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }
}
