package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads an instant in ISO 8601, in which it is written. */
final class InstantDeserializer extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1;

    InstantDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String written = in.getValueAsString("");
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw JsonMappingException.from(context, "'" + written + "' is not an instant", e);
        }
    }
}
