package dev.weavewiki.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Registers how records, enums and instants are written and read. */
final class HouseModule extends Module {

    static final JsonSetter.Value NULL_ELEMENTS_LEFT_OUT = JsonSetter.Value.forContentNulls(Nulls.SKIP);

    @Override
    public String getModuleName() {
        return "weavewiki";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers plain = new SimpleSerializers();
        plain.addSerializer(Instant.class, ToStringSerializer.instance);
        context.addSerializers(plain);
        context.addSerializers(new Writing());
        context.addKeySerializers(new Keys());
        context.addDeserializers(new Reading());
        context.addKeyDeserializers(new KeyReading());
    }

    private static final class Writing extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.isRecordType() ? new RecordSerializer(RecordShape.of(type.getRawClass())) : null;
        }
    }

    private static final class Keys extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return RecordShape.isValue(type.getRawClass())
                    ? new RecordSerializer.Key(RecordShape.of(type.getRawClass()))
                    : null;
        }
    }

    private static final class Reading extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (type.hasRawClass(Instant.class)) {
                return new InstantDeserializer();
            }
            return type.isRecordType() ? new RecordDeserializer(type) : null;
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new EnumDeserializer(type);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return valueType.isRecord() || valueType.isEnum() || valueType == Instant.class;
        }
    }

    private static final class KeyReading implements KeyDeserializers {

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return RecordShape.isValue(type.getRawClass())
                    ? new RecordDeserializer.Key(RecordShape.of(type.getRawClass()))
                    : null;
        }
    }
}
