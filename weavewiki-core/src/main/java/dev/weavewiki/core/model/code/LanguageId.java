package dev.weavewiki.core.model.code;

/** Names a programming or data language, such as {@code java} or {@code typescript}. */
public record LanguageId(String value) implements Comparable<LanguageId> {

    public LanguageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("LanguageId must not be blank");
        }
    }

    public static LanguageId of(String value) {
        return new LanguageId(value);
    }

    @Override
    public int compareTo(LanguageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
