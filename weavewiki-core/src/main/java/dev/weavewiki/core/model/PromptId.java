package dev.weavewiki.core.model;

/** Names a prompt resource, such as {@code characterization/entry-point}. */
public record PromptId(String value) implements Comparable<PromptId> {

    public PromptId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("PromptId must not be blank");
        }
    }

    public static PromptId of(String value) {
        return new PromptId(value);
    }

    @Override
    public int compareTo(PromptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
