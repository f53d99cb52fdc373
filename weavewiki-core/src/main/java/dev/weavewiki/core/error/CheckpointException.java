package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** The checkpoint could not be opened, read or written. */
public final class CheckpointException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    /** What is the matter with it. */
    public enum Kind {
        /** The file is damaged; it was left as it is. */
        CORRUPTED,
        /** The file was written by a later version; it was left as it is. */
        NEWER,
        /** Another process is at work on the same wiki. */
        LOCKED,
        /** Reading or writing failed, for example because the disk is full. */
        IO,
        /** There is nothing to resume, or the repository is no longer what the run has read. */
        NOT_RESUMABLE
    }

    private final Kind kind;

    public CheckpointException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
