package dev.weavewiki.agents.model;

/** There is no reply to a question, and none was asked for, because only what would be asked is to be found out. */
public final class NotAskedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAskedException() {
        super("not asked", null, false, false);
    }
}
