package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** A recording of replies cannot be read or written, or does not hold what is asked. */
public final class CassetteException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    public CassetteException(String message) {
        this(message, null);
    }

    public CassetteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
