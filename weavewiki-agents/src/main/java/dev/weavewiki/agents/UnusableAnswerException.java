package dev.weavewiki.agents;

/** An answer of the right form that says nothing which could be verified. The message says what is wrong with it. */
public final class UnusableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableAnswerException(String message) {
        super(message);
    }
}
