package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** A setting is wrong: unknown, out of range, or not allowed where it stands. */
public final class ConfigurationException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        this(message, null);
    }

    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
