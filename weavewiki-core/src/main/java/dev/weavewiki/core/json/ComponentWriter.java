package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one component of a record under its name. The declared type decides whether a tag is needed, the value's own
 * type what is written.
 */
final class ComponentWriter {

    private final RecordShape shape;
    private final int index;
    private final String name;
    private final JavaType declared;
    private final @Nullable TypeSerializer tags;

    private ComponentWriter(
            RecordShape shape, int index, String name, JavaType declared, @Nullable TypeSerializer tags) {
        this.shape = shape;
        this.index = index;
        this.name = name;
        this.declared = declared;
        this.tags = tags;
    }

    static ComponentWriter of(RecordShape shape, int index, SerializerProvider context) throws JsonMappingException {
        RecordComponent component = shape.components().get(index);
        JavaType declared = context.constructType(component.getGenericType());
        TypeSerializer tags = declared.isContainerType() ? null : context.findTypeSerializer(declared);
        return new ComponentWriter(shape, index, component.getName(), declared, tags);
    }

    void write(Object record, JsonGenerator out, SerializerProvider context) throws IOException {
        out.writeFieldName(name);
        Object value = shape.valueAt(index, record);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (tags != null) {
            serializerOf(value, context).serializeWithType(value, out, context, tags);
        } else {
            serializerOf(value, context).serialize(inOrder(value), out, context);
        }
    }

    /** A container is written as it is declared, because its class says nothing of its elements. */
    private JsonSerializer<Object> serializerOf(Object value, SerializerProvider context) throws JsonMappingException {
        return declared.isContainerType()
                ? context.findValueSerializer(declared, null)
                : context.findValueSerializer(value.getClass(), null);
    }

    /** Sets have no order of their own that is the same in every process. */
    private static Object inOrder(Object value) {
        return value instanceof Set<?> set ? set.stream().sorted().toList() : value;
    }
}
