package dev.weavewiki.core.model;

/** SHA-256 of a file's bytes, in lower-case hexadecimal. */
public record ContentHash(String value) implements Comparable<ContentHash> {

    public ContentHash {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ContentHash must not be blank");
        }
    }

    public static ContentHash of(String value) {
        return new ContentHash(value);
    }

    @Override
    public int compareTo(ContentHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
