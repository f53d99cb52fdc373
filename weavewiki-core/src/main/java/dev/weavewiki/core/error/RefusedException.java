package dev.weavewiki.core.error;

/** Something is not done because it would let a repository decide what only its user may. */
public final class RefusedException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    public RefusedException(String message) {
        super(message, null);
    }
}
