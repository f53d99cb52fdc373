package dev.weavewiki.core.model;

/**
 * What one or more model calls used.
 *
 * @param input tokens of the requests
 * @param output tokens of the replies
 * @param estimated whether any part was counted by us because the provider did not say
 */
public record TokenUsage(Tokens input, Tokens output, boolean estimated) {

    public static final TokenUsage NONE = new TokenUsage(Tokens.ZERO, Tokens.ZERO, false);

    public static TokenUsage of(long input, long output) {
        return new TokenUsage(Tokens.of(input), Tokens.of(output), false);
    }

    public Tokens total() {
        return input.plus(output);
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input.plus(other.input), output.plus(other.output), estimated || other.estimated);
    }
}
