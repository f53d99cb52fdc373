package dev.weavewiki.core.model;

/**
 * What one or more model calls used.
 *
 * @param input tokens of the requests
 * @param output tokens of the replies
 * @param estimated whether any part was counted by us because the provider did not say
 * @param cachedInput the part of the input that the provider read from its cache, which costs less; never more than the
 *     input
 * @param reasoning the part of the output that the model thought and did not say; never more than the output
 * @param writtenInput the part of the input that the provider wrote to its cache, which costs more with some; together with
 *     what was read from it never more than the input
 */
public record TokenUsage(
        Tokens input, Tokens output, boolean estimated, Tokens cachedInput, Tokens reasoning, Tokens writtenInput) {

    public static final TokenUsage NONE = new TokenUsage(Tokens.ZERO, Tokens.ZERO, false);

    public TokenUsage {
        if (cachedInput.plus(writtenInput).exceeds(input)) {
            throw new IllegalArgumentException("more input is cached than there is: " + cachedInput + " read and "
                    + writtenInput + " written of " + input);
        }
        if (reasoning.exceeds(output)) {
            throw new IllegalArgumentException("more output is thought than there is: " + reasoning + " of " + output);
        }
    }

    /** Nothing cached, nothing thought. */
    public TokenUsage(Tokens input, Tokens output, boolean estimated) {
        this(input, output, estimated, Tokens.ZERO, Tokens.ZERO);
    }

    /** Nothing written to a cache. */
    public TokenUsage(Tokens input, Tokens output, boolean estimated, Tokens cachedInput, Tokens reasoning) {
        this(input, output, estimated, cachedInput, reasoning, Tokens.ZERO);
    }

    public static TokenUsage of(long input, long output) {
        return new TokenUsage(Tokens.of(input), Tokens.of(output), false);
    }

    public Tokens total() {
        return input.plus(output);
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                input.plus(other.input),
                output.plus(other.output),
                estimated || other.estimated,
                cachedInput.plus(other.cachedInput),
                reasoning.plus(other.reasoning),
                writtenInput.plus(other.writtenInput));
    }
}
