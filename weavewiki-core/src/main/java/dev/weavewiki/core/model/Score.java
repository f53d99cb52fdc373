package dev.weavewiki.core.model;

/** A share or a degree between 0 and 1, both included. */
public record Score(double value) implements Comparable<Score> {

    public static final Score ZERO = new Score(0);
    public static final Score ONE = new Score(1);

    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1: " + value);
        }
    }

    public static Score of(double value) {
        return new Score(value);
    }

    /** A share of a whole; 1 where the whole is empty, because nothing is missing from it. */
    public static Score share(long part, long whole) {
        return whole == 0 ? ONE : new Score((double) part / whole);
    }

    public boolean reaches(Score target) {
        return value >= target.value;
    }

    @Override
    public int compareTo(Score other) {
        return Double.compare(value, other.value);
    }

    /** Two decimals with a dot, whatever the locale. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }
}
