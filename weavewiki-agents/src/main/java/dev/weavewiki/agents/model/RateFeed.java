package dev.weavewiki.agents.model;

import java.util.function.Consumer;

/**
 * Carries what an endpoint's headers say about its limits from the HTTP client to whoever paces the calls; clients of
 * models do not pass headers on. One feed belongs to one model. Safe for use by many threads.
 */
public final class RateFeed {

    private volatile Consumer<RateAdvice> listener = advice -> {};

    /** The listener takes the place of the one before, because a model serves one run at a time. */
    void listen(Consumer<RateAdvice> newListener) {
        listener = newListener;
    }

    void tell(RateAdvice advice) {
        if (!advice.isEmpty()) {
            listener.accept(advice);
        }
    }
}
