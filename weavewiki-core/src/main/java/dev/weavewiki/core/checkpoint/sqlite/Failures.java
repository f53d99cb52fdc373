package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says what went wrong with a database file, and what to do about it. */
final class Failures {

    /** SQLite's primary result codes (https://www.sqlite.org/rescode.html); extended codes carry them in the low byte. */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int DISK = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;

    private Failures() {}

    static boolean isDamage(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOT_A_DATABASE;
    }

    static CheckpointException damaged(Path file, String finding, Throwable cause) {
        return new CheckpointException(Kind.CORRUPTED, damage(file, finding), cause);
    }

    static CheckpointException damaged(Path file, String finding) {
        return new CheckpointException(Kind.CORRUPTED, damage(file, finding), null);
    }

    static CheckpointException newer(Path file, String finding) {
        return new CheckpointException(
                Kind.NEWER,
                "the checkpoint " + file + " was written by a later version of WeaveWiki (" + finding
                        + "); it is left untouched. Use that version, or " + remedy(file),
                null);
    }

    static CheckpointException io(Path file, String tried, Throwable cause) {
        return new CheckpointException(
                Kind.IO, "could not " + tried + " the checkpoint " + file + ": " + reason(cause), cause);
    }

    /** @param tried what was attempted, such as {@code read the runs in} */
    static CheckpointException of(Path file, String tried, SQLException e) {
        if (isDamage(e)) {
            return damaged(file, reason(e), e);
        }
        int code = e.getErrorCode() & 0xff;
        if (code == BUSY || code == LOCKED) {
            return new CheckpointException(
                    Kind.LOCKED,
                    "could not " + tried + " the checkpoint " + file
                            + ": another process is writing to it; wait for it to end, then run again",
                    e);
        }
        return switch (code) {
            case DISK -> failing(file, tried, e);
            case FULL -> full(file, tried, e);
            case READ_ONLY -> readOnly(file, tried, e);
            default -> io(file, tried, e);
        };
    }

    static CheckpointException gone(Path file) {
        return new CheckpointException(
                Kind.IO,
                "the checkpoint " + file + " was removed or replaced while it was in use; what it held is lost with it."
                        + " Put it back and resume, or start a new run with `weavewiki run`",
                null);
    }

    private static CheckpointException readOnly(Path file, String tried, SQLException e) {
        return new CheckpointException(
                Kind.IO,
                "could not " + tried + " the checkpoint " + file
                        + ": it may not be written; check the rights of the file and its folder, then resume",
                e);
    }

    private static CheckpointException full(Path file, String tried, SQLException e) {
        return new CheckpointException(
                Kind.IO,
                "could not " + tried + " the checkpoint " + file
                        + ": the disk is full; make room and resume, nothing that was saved is lost",
                e);
    }

    private static CheckpointException failing(Path file, String tried, SQLException e) {
        return new CheckpointException(
                Kind.IO,
                "could not " + tried + " the checkpoint " + file + ": the disk reports an error (" + reason(e)
                        + "); mend or change the disk, then resume, nothing that was saved is lost",
                e);
    }

    private static String damage(Path file, String finding) {
        return "the checkpoint " + file + " is damaged or not a checkpoint (" + finding
                + "); it is left untouched. To start anew, " + remedy(file);
    }

    private static String remedy(Path file) {
        String name = String.valueOf(file.getFileName());
        return "move " + name + ", " + name + "-wal and " + name + "-shm away and run again";
    }

    /** What the first cause says, on one line: what stands around it repeats it, or tells who heard of it. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = first.getMessage();
        if (message == null) {
            return first.getClass().getSimpleName();
        }
        String line = message.strip().replaceAll("\\s+", " ");
        return first instanceof SQLException ? line : first.getClass().getSimpleName() + ": " + line;
    }
}
