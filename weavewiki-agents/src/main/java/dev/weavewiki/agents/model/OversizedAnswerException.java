package dev.weavewiki.agents.model;

/** An answer is larger than any that makes sense, so it was not read to its end. */
final class OversizedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OversizedAnswerException(String message) {
        super(message);
    }
}
