package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes one large object field by field, as UTF-8 in the form of {@link Json}, so that no more than one element of a list is held
 * in memory. Elements of lists begin on lines of their own. Closing it ends the object and leaves the stream open. Not
 * safe for use by several threads; failures to write are {@link UncheckedIOException}s.
 */
public final class JsonStream implements AutoCloseable {

    private static final ObjectWriter ELEMENTS =
            Json.MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final JsonGenerator out;

    private JsonStream(JsonGenerator out) {
        this.out = out;
    }

    public static JsonStream to(OutputStream stream) {
        try {
            JsonGenerator out = Json.MAPPER.getFactory().createGenerator(stream);
            out.enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.writeStartObject();
            return new JsonStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonStream field(String name, Object value) {
        try {
            out.writeFieldName(name);
            ELEMENTS.writeValue(out, value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements in their order, each taken from the stream when the one before is written. */
    public JsonStream list(String name, Stream<?> values) {
        try {
            out.writeArrayFieldStart(name);
            for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
                out.writeRaw('\n');
                ELEMENTS.writeValue(out, each.next());
            }
            out.writeEndArray();
            out.writeRaw('\n');
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.writeEndObject();
            out.writeRaw('\n');
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
