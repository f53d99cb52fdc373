package dev.weavewiki.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of US dollars in whole millionths; never negative. Models are priced in dollars, and no floating point is
 * involved, so that sums are exact.
 */
public record Money(long micros) implements Amount, Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int DECIMALS = 6;

    public Money {
        if (micros < 0) {
            throw new IllegalArgumentException("money cannot be negative: " + micros);
        }
    }

    /**
     * The amount in decimal notation, such as {@code 2.50}.
     *
     * @throws IllegalArgumentException where it is no number, is negative, too large, or finer than a millionth
     */
    public static Money of(String dollars) {
        try {
            return new Money(new BigDecimal(dollars.strip())
                    .movePointRight(DECIMALS)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + dollars + "' is no amount of money with six decimals at most", e);
        }
    }

    public static Money ofMicros(long micros) {
        return micros == 0 ? ZERO : new Money(micros);
    }

    public Money plus(Money other) {
        return ofMicros(Math.addExact(micros, other.micros));
    }

    @Override
    public String words() {
        return "$" + this;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /** In decimal notation, with two decimals at least. */
    @Override
    public String toString() {
        BigDecimal dollars = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        return dollars.setScale(Math.max(2, dollars.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
