package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a record as its only scalar, or as an object of its components in the order of their declaration. */
final class RecordSerializer extends StdSerializer<Object> implements ResolvableSerializer {

    private static final long serialVersionUID = 1;

    private final transient RecordShape shape;
    private transient List<ComponentWriter> writers = List.of();

    RecordSerializer(RecordShape shape) {
        super(Object.class);
        this.shape = shape;
    }

    @Override
    public void resolve(SerializerProvider context) throws JsonMappingException {
        List<ComponentWriter> all = new ArrayList<>();
        for (int i = 0; i < shape.components().size(); i++) {
            all.add(ComponentWriter.of(shape, i, context));
        }
        writers = List.copyOf(all);
    }

    @Override
    public void serialize(Object record, JsonGenerator out, SerializerProvider context) throws IOException {
        if (shape.isValue()) {
            context.defaultSerializeValue(shape.valueAt(0, record), out);
            return;
        }
        out.writeStartObject(record);
        writeComponents(record, out, context);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(Object record, JsonGenerator out, SerializerProvider context, TypeSerializer tags)
            throws IOException {
        WritableTypeId tag = tags.writeTypePrefix(out, tags.typeId(record, JsonToken.START_OBJECT));
        writeComponents(record, out, context);
        tags.writeTypeSuffix(out, tag);
    }

    private void writeComponents(Object record, JsonGenerator out, SerializerProvider context) throws IOException {
        for (ComponentWriter writer : writers) {
            writer.write(record, out, context);
        }
    }

    /** A value record as the key of a map. */
    static final class Key extends JsonSerializer<Object> {

        private final RecordShape shape;

        Key(RecordShape shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(Object key, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeFieldName(String.valueOf(shape.valueAt(0, key)));
        }
    }
}
