package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record, and knows what stands for it where it is missing. */
final class ComponentReader {

    /** What is read where nothing is written. Records are read as if empty; enums have no such value. */
    private static final Map<Class<?>, Object> EMPTY = Map.ofEntries(
            Map.entry(String.class, ""),
            Map.entry(int.class, 0),
            Map.entry(long.class, 0L),
            Map.entry(double.class, 0.0),
            Map.entry(boolean.class, false),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()));

    private final String name;
    private final JavaType type;
    private final boolean nullable;
    private final JsonDeserializer<Object> deserializer;

    private ComponentReader(String name, JavaType type, boolean nullable, JsonDeserializer<Object> deserializer) {
        this.name = name;
        this.type = type;
        this.nullable = nullable;
        this.deserializer = deserializer;
    }

    static ComponentReader of(RecordComponent component, JavaType record, DeserializationContext context)
            throws JsonMappingException {
        JavaType type = context.getTypeFactory().resolveMemberType(component.getGenericType(), record.getBindings());
        return new ComponentReader(
                component.getName(),
                type,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                context.findRootValueDeserializer(type));
    }

    @Nullable
    Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NULL)) {
            return absent(context);
        }
        try {
            return deserializer.deserialize(in, context);
        } catch (JsonMappingException e) {
            e.prependPath(Object.class, name);
            throw e;
        }
    }

    @Nullable
    Object absent(DeserializationContext context) throws JsonMappingException {
        Object empty = EMPTY.get(type.getRawClass());
        if (nullable || empty != null) {
            return nullable ? null : empty;
        }
        if (!type.isRecordType()) {
            throw JsonMappingException.from(context, "'" + name + "' is missing");
        }
        try {
            return deserializer.getEmptyValue(context);
        } catch (JsonMappingException e) {
            throw JsonMappingException.from(context, "'" + name + "' is missing (" + e.getOriginalMessage() + ")", e);
        }
    }
}
