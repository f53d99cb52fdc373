package dev.weavewiki.core.model;

/** A number of model tokens; never negative. */
public record Tokens(long value) implements Amount, Comparable<Tokens> {

    public static final Tokens ZERO = new Tokens(0);

    public Tokens {
        if (value < 0) {
            throw new IllegalArgumentException("tokens cannot be negative: " + value);
        }
    }

    public static Tokens of(long value) {
        return value == 0 ? ZERO : new Tokens(value);
    }

    public Tokens plus(Tokens other) {
        return of(Math.addExact(value, other.value));
    }

    /** The difference, or zero where the other number is larger. */
    public Tokens minusUpToZero(Tokens other) {
        return of(Math.max(0, value - other.value));
    }

    public Tokens times(long factor) {
        return of(Math.multiplyExact(value, factor));
    }

    public boolean exceeds(Tokens other) {
        return value > other.value;
    }

    @Override
    public String words() {
        return value + " tokens";
    }

    @Override
    public int compareTo(Tokens other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
