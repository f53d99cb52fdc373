package dev.weavewiki.testing;

/** Is told what becomes of the requests to a stub, on the stub's threads; the stub waits for it. */
public interface StubListener {

    /**
     * A request has come and is not answered yet.
     *
     * @param request the digest of its body
     */
    default void asked(String agent, String request) {}

    /** The answer to the request has left. */
    default void answered(String agent, String request) {}
}
