package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from working on one wiki. The lock is the operating system's, on the file {@code lock}, so it ends with
 * the process that holds it, however that ends; what stands in the file only tells others who the holder is. The file
 * stays when the lock is released, because removing it would let two newcomers lock two different files.
 */
public final class RunLock implements AutoCloseable {

    /**
     * Holders in this process, by file. The operating system's lock belongs to the process, and closing any channel to
     * the file would release it; so a second holder is turned away before it opens the file.
     */
    private static final Map<Path, String> HERE = new ConcurrentHashMap<>();

    /** The locked byte lies behind the text, because some systems do not let others read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 200;

    private final Path file;
    private final FileChannel channel;
    private boolean closed;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks the folder, which is made where it is missing.
     *
     * @throws CheckpointException with kind {@code LOCKED}, naming the holder's process and since when, where another
     *     holder has it; with kind {@code IO} where the file cannot be written
     */
    public static RunLock acquire(Path folder) {
        return acquire(folder, Clock.systemUTC());
    }

    /** Like {@link #acquire(Path)}; the clock tells the time that other processes are shown. */
    public static RunLock acquire(Path folder, Clock clock) {
        String holder = "process " + ProcessHandle.current().pid() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Path file = Files.createDirectories(folder).toRealPath().resolve("lock");
            String here = HERE.putIfAbsent(file, holder);
            if (here != null) {
                throw locked(folder, here);
            }
            return acquire(folder, file, holder);
        } catch (IOException e) {
            throw new CheckpointException(Kind.IO, "could not lock " + folder + ": " + e, e);
        }
    }

    private static RunLock acquire(Path folder, Path file, String holder) throws IOException {
        @Nullable RunLock lock = null;
        try {
            lock = tryAcquire(folder, file, holder);
            return lock;
        } finally {
            if (lock == null) {
                HERE.remove(file);
            }
        }
    }

    private static RunLock tryAcquire(Path folder, Path file, String holder) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        boolean held = false;
        try {
            FileLock taken = channel.tryLock(LOCKED_BYTE, 1, false);
            if (taken == null) {
                throw locked(folder, read(channel));
            }
            write(channel, holder);
            held = true;
            return new RunLock(file, channel);
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static CheckpointException locked(Path folder, String holder) {
        return new CheckpointException(
                Kind.LOCKED,
                "another run is at work in " + folder + " (" + (holder.isBlank() ? "it is just starting" : holder)
                        + "); wait for it to end, or stop it and resume",
                null);
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** What another process wrote, without anything that a terminal would obey. */
    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }

    /** Lets others in. Idempotent. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new CheckpointException(Kind.IO, "could not unlock " + file + ": " + e, e);
        } finally {
            HERE.remove(file);
        }
    }
}
