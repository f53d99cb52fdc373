package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** The wiki cannot be written where it should go. */
public final class OutputException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    public OutputException(String message) {
        this(message, null);
    }

    public OutputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
