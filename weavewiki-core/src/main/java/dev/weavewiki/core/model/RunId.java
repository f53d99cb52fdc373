package dev.weavewiki.core.model;

/** Names one generation of a wiki. */
public record RunId(String value) implements Comparable<RunId> {

    public RunId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("RunId must not be blank");
        }
    }

    public static RunId of(String value) {
        return new RunId(value);
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
