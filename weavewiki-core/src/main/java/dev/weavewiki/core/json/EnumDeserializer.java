package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads an enum constant by its name, whatever the case, and with hyphens or spaces for underscores. */
final class EnumDeserializer extends StdDeserializer<Enum<?>> {

    private static final long serialVersionUID = 1;

    private final transient List<Enum<?>> constants;

    EnumDeserializer(Class<?> type) {
        super(type);
        constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    @Override
    public Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String written = in.getValueAsString("");
        String wanted = normal(written);
        return constants.stream()
                .filter(constant -> normal(constant.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> JsonMappingException.from(context, "'" + written + "' is none of " + constants));
    }

    private static String normal(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
