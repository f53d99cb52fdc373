package dev.weavewiki.agents.model;

import java.util.OptionalLong;

/**
 * What an account may ask of a model each minute, as far as the user says so. What is not said is learned from the
 * endpoint's headers, or from its refusals.
 *
 * @param requests per minute, from 1
 * @param tokens per minute, requests and replies together, from 1
 */
public record RateLimits(OptionalLong requests, OptionalLong tokens) {

    public static final RateLimits UNKNOWN = new RateLimits(OptionalLong.empty(), OptionalLong.empty());

    public RateLimits {
        if (requests.orElse(1) < 1 || tokens.orElse(1) < 1) {
            throw new IllegalArgumentException("a limit per minute is at least 1: " + requests + ", " + tokens);
        }
    }

    public static RateLimits perMinute(long requests, long tokens) {
        return new RateLimits(OptionalLong.of(requests), OptionalLong.of(tokens));
    }
}
