package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a record from its only scalar, or from an object; what the object lacks is empty. */
final class RecordDeserializer extends StdDeserializer<Object> implements ResolvableDeserializer {

    private static final long serialVersionUID = 1;

    private final JavaType type;
    private final transient RecordShape shape;
    private transient List<ComponentReader> readers = List.of();
    private transient Map<String, Integer> positions = Map.of();

    RecordDeserializer(JavaType type) {
        super(type);
        this.type = type;
        this.shape = RecordShape.of(type.getRawClass());
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        List<ComponentReader> all = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (var component : shape.components()) {
            places.put(component.getName(), all.size());
            all.add(ComponentReader.of(component, type, context));
        }
        readers = List.copyOf(all);
        positions = Map.copyOf(places);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (shape.isValue() && !in.isExpectedStartObjectToken()) {
            return create(context, readers.get(0).read(in, context));
        }
        if (in.isExpectedStartObjectToken()) {
            in.nextToken();
        } else if (!in.hasToken(JsonToken.FIELD_NAME) && !in.hasToken(JsonToken.END_OBJECT)) {
            return context.handleUnexpectedToken(type, in);
        }
        return readComponents(in, context);
    }

    /** After a tag was read the parser stands inside the object, so it is read without one. */
    @Override
    public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer tags)
            throws IOException {
        return tags.deserializeTypedFromObject(in, context);
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) throws JsonMappingException {
        return create(context, absent(context));
    }

    private Object readComponents(JsonParser in, DeserializationContext context) throws IOException {
        @Nullable Object[] values = new @Nullable Object[readers.size()];
        boolean[] present = new boolean[readers.size()];
        for (; in.hasToken(JsonToken.FIELD_NAME); in.nextToken()) {
            Integer position = positions.get(in.currentName());
            in.nextToken();
            if (position == null) {
                in.skipChildren();
            } else {
                values[position] = readers.get(position).read(in, context);
                present[position] = true;
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!present[i]) {
                values[i] = readers.get(i).absent(context);
            }
        }
        return create(context, values);
    }

    private @Nullable Object[] absent(DeserializationContext context) throws JsonMappingException {
        @Nullable Object[] values = new @Nullable Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).absent(context);
        }
        return values;
    }

    private Object create(DeserializationContext context, @Nullable Object... values) throws JsonMappingException {
        try {
            return shape.create(values);
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(context, shape.name() + ": " + e.getMessage(), e);
        }
    }

    /** A value record as the key of a map. */
    static final class Key extends KeyDeserializer {

        private final RecordShape shape;

        Key(RecordShape shape) {
            this.shape = shape;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return shape.createFromKey(key);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(context, shape.name() + ": " + e.getMessage(), e);
            }
        }
    }
}
