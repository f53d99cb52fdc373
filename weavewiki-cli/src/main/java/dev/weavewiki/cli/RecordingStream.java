package dev.weavewiki.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Passes on what it is given and keeps it, compressed by a thread of its own, as long as it is not too much. */
final class RecordingStream extends OutputStream {

    /** About 2.5 GB of JSON, as a hundred thousand files give; the memory for more would be missed. Our choice. */
    private static final int MOST = 256 << 20;

    private static final int PIECE = 1 << 16;

    /** Pieces that wait to be compressed, at most, so that they stay a few megabytes. Our choice. */
    private static final int WAITING = 64;

    private final OutputStream out;
    private final int most;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final OutputStream record = new DeflaterOutputStream(compressed, deflater, PIECE);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(RecordingStream::daemon);
    private final Semaphore places = new Semaphore(WAITING);
    private final byte[] piece = new byte[PIECE];
    private int filled;

    RecordingStream(OutputStream out) {
        this(out, MOST);
    }

    /** @param most so many bytes are kept, compressed */
    RecordingStream(OutputStream out, int most) {
        this.out = out;
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] text, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int count = Math.min(PIECE - filled, from + length - at);
            System.arraycopy(text, at, piece, filled, count);
            filled += count;
            at += count;
            if (filled == PIECE) {
                passOn();
            }
        }
    }

    private void passOn() throws IOException {
        byte[] full = Arrays.copyOf(piece, filled);
        filled = 0;
        places.acquireUninterruptibly();
        thread.execute(() -> compress(full));
        out.write(full);
    }

    private void compress(byte[] full) {
        try {
            if (compressed.size() <= most) {
                record.write(full);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    @Override
    public void flush() throws IOException {
        passOn();
        out.flush();
    }

    /** Ends the recording, and leaves open what it passes on to. */
    @Override
    public void close() throws IOException {
        flush();
        thread.shutdown();
        try {
            thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        record.close();
        deflater.end();
    }

    /** What was recorded, once it is closed; empty where it was too much. */
    Optional<byte[]> recorded() {
        return compressed.size() <= most ? Optional.of(compressed.toByteArray()) : Optional.empty();
    }

    /** Writes again what was recorded. */
    static void replay(byte[] recorded, OutputStream out) throws IOException {
        Inflater inflater = new Inflater(true);
        try (var text = new InflaterInputStream(new ByteArrayInputStream(recorded), inflater, PIECE)) {
            byte[] buffer = new byte[PIECE];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } finally {
            inflater.end();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weavewiki-recording");
        thread.setDaemon(true);
        return thread;
    }
}
