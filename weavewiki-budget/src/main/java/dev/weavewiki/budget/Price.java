package dev.weavewiki.budget;

import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;

/**
 * What a model costs, each for a million tokens.
 *
 * @param input of the request, where the provider has not kept it from earlier requests
 * @param cached of the request, where it has
 * @param output of the reply
 * @param reasoning of the reply, where it is not shown
 * @param written of the request, where the provider writes it to its cache
 */
public record Price(Money input, Money cached, Money output, Money reasoning, Money written) {

    private static final long MILLION = 1_000_000;

    /** A price above this would let sums of a large run overflow; none comes near it. */
    private static final Money HIGHEST = Money.of("10000");

    public Price {
        for (Money part : new Money[] {input, cached, output, reasoning, written}) {
            if (part.compareTo(HIGHEST) > 0) {
                throw new IllegalArgumentException("a price for a million tokens is at most " + HIGHEST + ": " + part);
            }
        }
    }

    /** A price at which writing to the cache costs what other input does. */
    public Price(Money input, Money cached, Money output, Money reasoning) {
        this(input, cached, output, reasoning, input);
    }

    /** A price that makes no difference between kinds of input, nor between kinds of output. */
    public static Price of(Money input, Money output) {
        return new Price(input, input, output, output);
    }

    /** What the usage costs, rounded up to a millionth of a dollar. */
    public Money of(TokenUsage usage) {
        return rounded(exact(usage));
    }

    /**
     * What the usage costs in millionths of a millionth of a dollar. A whole number for each token, so that the cost of a
     * sum is the sum of the costs, however it is cut into calls.
     */
    long exact(TokenUsage usage) {
        Tokens plain = usage.input().minusUpToZero(usage.cachedInput()).minusUpToZero(usage.writtenInput());
        return cost(plain, input)
                + cost(usage.writtenInput(), written)
                + cost(usage.cachedInput(), cached)
                + cost(usage.output().minusUpToZero(usage.reasoning()), output)
                + cost(usage.reasoning(), reasoning);
    }

    /** The most that a call can cost, in the same unit: all of it of the dearest kind. */
    long ceiling(Tokens mostInput, Tokens mostOutput) {
        return cost(mostInput, dearer(written, dearer(input, cached))) + cost(mostOutput, dearer(output, reasoning));
    }

    /** The amount in the unit of {@link #exact}; at most a million dollars. */
    static long exact(Money amount) {
        return Math.multiplyExact(amount.micros(), MILLION);
    }

    static Money rounded(long exact) {
        return Money.ofMicros(exact / MILLION + (exact % MILLION == 0 ? 0 : 1));
    }

    private static Money dearer(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static long cost(Tokens tokens, Money perMillion) {
        return Math.multiplyExact(tokens.value(), perMillion.micros());
    }
}
