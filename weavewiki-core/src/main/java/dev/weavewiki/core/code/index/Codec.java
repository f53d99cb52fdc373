package dev.weavewiki.core.code.index;

import java.util.Optional;

/**
 * Records as bytes: their components, compressed.
 *
 * @param <T> the record
 */
final class Codec<T extends Record> {

    private final Class<T> type;
    private final Form form;

    /** @param given types whose values are not written, because whoever reads knows them */
    Codec(Class<T> type, Class<?>... given) {
        this.type = type;
        this.form = Forms.of(type, given);
    }

    /** Changes when a record that is stored changes. */
    String description() {
        return form.description();
    }

    byte[] encode(T value) {
        ByteWriter out = new ByteWriter();
        form.write(value, out);
        return Packed.pack(out.bytes());
    }

    /** The value; empty where the bytes are none. */
    Optional<T> decode(byte[] bytes, Object... given) {
        try {
            ByteReader in = new ByteReader(Packed.unpack(bytes), given);
            T value = type.cast(form.read(in));
            in.end();
            return Optional.of(value);
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
