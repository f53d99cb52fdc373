package dev.weavewiki.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records, enums, strings, numbers, instants, and lists, sets and maps of them. Equal values give
 * equal text. Safe for use by many threads.
 *
 * <ul>
 *   <li>A record is an object with its components in the order of their declaration. A record whose only component is
 *       called {@code value} and is a string, number or boolean is written as that value, also as the key of a map.
 *   <li>Where a sealed interface is declared, the object begins with {@code "@type"}, the simple name of the record.
 *   <li>Maps are sorted by key, sets in records by their elements.
 *   <li>Unknown fields are ignored. What is missing or {@code null} is read as empty: no elements, {@code ""}, 0, {@code
 *       false}, a record without fields. A missing enum constant, or an empty record that its constructor refuses, is a
 *       failure that names the field; a component marked {@code @Nullable} becomes {@code null}. Null elements of lists
 *       are left out.
 *   <li>Enum constants are read whatever their case, and with hyphens or spaces for underscores.
 * </ul>
 */
public final class Json {

    static final ObjectMapper MAPPER = mapper();
    private static final ObjectWriter PRETTY = MAPPER.writer(prettyPrinter());

    private Json() {}

    /**
     * The value on one line.
     *
     * @throws IllegalArgumentException where it holds something that has no form in JSON
     */
    public static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /**
     * The value on one line, as UTF-8, for values that are longer than a string can be. Closes the stream.
     *
     * @throws IOException where the stream fails
     * @throws IllegalArgumentException where it holds something that has no form in JSON
     */
    public static void write(Object value, OutputStream out) throws IOException {
        try {
            MAPPER.writeValue(out, value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** The value on many lines, indented by two spaces, with LF line ends and a final one. */
    public static String writePretty(Object value) {
        return write(PRETTY, value) + "\n";
    }

    /**
     * The value that the text stands for.
     *
     * @throws IllegalArgumentException where the text is not JSON, or not of that type
     */
    public static <T> T read(String text, Class<T> type) {
        return read(text, MAPPER.constructType(type), type.getSimpleName());
    }

    /**
     * The value that the stream's UTF-8 stands for. Closes the stream.
     *
     * @throws IOException where the stream fails
     * @throws IllegalArgumentException where the text is not JSON, or not of that type
     */
    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        return read(() -> MAPPER.readValue(in, type), type.getSimpleName());
    }

    /**
     * The elements of the array that the text stands for, in order.
     *
     * @throws IllegalArgumentException where the text is not JSON, or not an array of that type
     */
    public static <T> List<T> readList(String text, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        List<T> elements = read(text, list, "list of " + type.getSimpleName());
        return List.copyOf(elements);
    }

    /**
     * The values of the object that the text stands for, by the names of its fields, sorted by them.
     *
     * @throws IllegalArgumentException where the text is not JSON, or not an object of such values
     */
    public static <T> Map<String, T> readMap(String text, Class<T> type) {
        JavaType map = MAPPER.getTypeFactory().constructMapType(TreeMap.class, String.class, type);
        Map<String, T> values = read(text, map, "map of " + type.getSimpleName());
        return Collections.unmodifiableMap(values);
    }

    private static <T> T read(String text, JavaType type, String name) {
        try {
            return read(() -> MAPPER.<T>readValue(text, type), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Source<T> source, String name) throws IOException {
        @Nullable T value;
        try {
            value = source.read();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + name + " as JSON: " + e.getOriginalMessage(), e);
        }
        if (value == null) {
            throw new IllegalArgumentException("not a " + name + " as JSON: null");
        }
        return value;
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** Gives what Jackson makes of an input. */
    private interface Source<T> {

        @Nullable
        T read() throws IOException;
    }

    private static IllegalArgumentException unwritable(Object value, JsonProcessingException cause) {
        return new IllegalArgumentException(
                "cannot be written as JSON: " + value.getClass() + ": " + cause.getOriginalMessage(), cause);
    }

    private static ObjectMapper mapper() {
        AnnotationIntrospector tags =
                AnnotationIntrospector.pair(new SealedTypeTags(), new JacksonAnnotationIntrospector());
        return JsonMapper.builder(factory())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .annotationIntrospector(tags)
                .addModule(new HouseModule())
                .defaultSetterInfo(HouseModule.NULL_ELEMENTS_LEFT_OUT)
                .build();
    }

    /** A wiki in a single page is one long string, so the library's limit on strings does not apply. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
