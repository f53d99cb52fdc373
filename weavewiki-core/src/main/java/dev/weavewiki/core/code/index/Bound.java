package dev.weavewiki.core.code.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes with a name of what they were made of before them; they are worth nothing for anything else. */
final class Bound {

    private Bound() {}

    /** @param inputs a digest, of a fixed length for a kind of entry */
    static byte[] to(String inputs, byte[] content) {
        byte[] name = inputs.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(name, name.length + content.length);
        System.arraycopy(content, 0, all, name.length, content.length);
        return all;
    }

    /** The content; empty where it was made of something else. */
    static Optional<byte[]> from(String inputs, byte[] all) {
        byte[] name = inputs.getBytes(StandardCharsets.ISO_8859_1);
        return all.length >= name.length && Arrays.equals(all, 0, name.length, name, 0, name.length)
                ? Optional.of(Arrays.copyOfRange(all, name.length, all.length))
                : Optional.empty();
    }
}
