package dev.weavewiki.core.error;

import org.jspecify.annotations.Nullable;

/** Root of all failures that WeaveWiki reports. */
public abstract sealed class WeaveWikiException extends RuntimeException
        permits BudgetExhaustedException,
                CassetteException,
                CheckpointException,
                ConfigurationException,
                ModelException,
                OutputException,
                RefusedException,
                RepositoryException {

    private static final long serialVersionUID = 1;

    WeaveWikiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
