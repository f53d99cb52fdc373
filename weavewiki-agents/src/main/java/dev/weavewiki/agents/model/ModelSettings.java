package dev.weavewiki.agents.model;

import java.time.Duration;

/**
 * How to reach a model.
 *
 * @param provider the name of a {@link ModelProvider}
 * @param baseUrl of the endpoint; empty for the provider's own
 * @param apiKey empty where the endpoint needs none; never shown
 * @param timeout for one whole call, body included
 * @param feed where the client puts what the endpoint says about its limits
 */
public record ModelSettings(
        String provider, String baseUrl, String model, String apiKey, Duration timeout, RateFeed feed) {

    public ModelSettings {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a model is asked for by its name");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout of a call is positive: " + timeout);
        }
    }

    /** With a feed of its own. */
    public ModelSettings(String provider, String baseUrl, String model, String apiKey, Duration timeout) {
        this(provider, baseUrl, model, apiKey, timeout, new RateFeed());
    }

    @Override
    public String toString() {
        String key = apiKey.isEmpty() ? "none" : "set";
        return "ModelSettings[provider=" + provider + ", baseUrl=" + baseUrl + ", model=" + model + ", apiKey=" + key
                + ", timeout=" + timeout + "]";
    }
}
