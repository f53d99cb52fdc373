package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** The repository cannot be read, or holds nothing to document. */
public final class RepositoryException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    public RepositoryException(String message) {
        this(message, null);
    }

    public RepositoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
