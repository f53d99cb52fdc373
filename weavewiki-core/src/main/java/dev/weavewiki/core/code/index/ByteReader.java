package dev.weavewiki.core.code.index;

import dev.weavewiki.core.source.SharedTexts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote. No count is believed that the bytes at hand cannot make true. */
final class ByteReader {

    private final byte[] bytes;
    private final String[] texts;
    private final Object[] given;
    private final Map<Form, @Nullable Object[]> shared = new HashMap<>();
    private int at;

    /** @param given the values that were not written, because whoever reads knows them */
    ByteReader(byte[] bytes, Object... given) {
        this.bytes = bytes;
        this.given = given;
        this.texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            int length = count();
            texts[i] = SharedTexts.of(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = next();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than five bytes");
    }

    /** How many things follow, each of at least a byte. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("more things than bytes: " + count);
        }
        return count;
    }

    String text() {
        int number = number();
        if (number < 0 || number >= texts.length) {
            throw new IllegalArgumentException("no text " + number);
        }
        return texts[number];
    }

    /** The value that the maker makes of the text that is next; one for each text. */
    Object shared(Form form, Function<ByteReader, Object> maker) {
        @Nullable Object[] made = shared.computeIfAbsent(form, key -> new @Nullable Object[texts.length]);
        int start = at;
        int number = number();
        if (number < 0 || number >= made.length) {
            throw new IllegalArgumentException("no text " + number);
        }
        Object known = made[number];
        if (known == null) {
            at = start;
            known = maker.apply(this);
            made[number] = known;
        }
        return known;
    }

    /** The given value of the type. */
    Object given(Class<?> type) {
        for (Object value : given) {
            if (type.isInstance(value)) {
                return value;
            }
        }
        throw new IllegalStateException("nothing was given as " + type.getSimpleName());
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException((bytes.length - at) + " bytes too many");
        }
    }

    private byte next() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("too few bytes");
        }
        return bytes[at++];
    }
}
