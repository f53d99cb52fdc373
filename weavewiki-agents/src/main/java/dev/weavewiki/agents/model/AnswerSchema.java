package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.weavewiki.core.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of an answer, made from its record: components become properties, all of them required, nothing else allowed.
 * Components may be strings, whole and decimal numbers, booleans, enums, lists, and such records.
 */
public final class AnswerSchema {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> DECIMAL = Set.of(double.class, Double.class);
    private static final Set<Class<?>> LOGICAL = Set.of(boolean.class, Boolean.class);
    /** Deeper than any answer that a model fills well; ends the reading of a record that holds itself. */
    private static final int DEEPEST = 8;

    private final String name;
    private final JsonObjectSchema root;
    private final String text;

    private AnswerSchema(String name, JsonObjectSchema root) {
        this.name = name;
        this.root = root;
        this.text = Json.write(tree(root));
    }

    /**
     * The schema of a record.
     *
     * @param name what the schema is called on the wire; the agent's name, so that a server can tell who asks
     * @throws IllegalArgumentException where the record has a component of another type
     */
    public static AnswerSchema of(String name, Class<?> answerType) {
        return new AnswerSchema(name, object(answerType, 0));
    }

    public String name() {
        return name;
    }

    /** The schema as JSON on one line. Equal records give equal texts. */
    public String text() {
        return text;
    }

    JsonSchema wire() {
        return JsonSchema.builder().name(name).rootElement(root).build();
    }

    private static JsonObjectSchema object(Class<?> type, int depth) {
        if (!type.isRecord() || depth > DEEPEST) {
            throw new IllegalArgumentException("an answer is made of records, not too deep: " + type.getName());
        }
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            schema.addProperty(component.getName(), element(component.getGenericType(), depth + 1));
            names.add(component.getName());
        }
        return schema.required(names).build();
    }

    private static JsonSchemaElement element(Type type, int depth) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return JsonArraySchema.builder()
                    .items(element(list.getActualTypeArguments()[0], depth))
                    .build();
        }
        if (type == String.class) {
            return new JsonStringSchema();
        }
        if (WHOLE.contains(type)) {
            return new JsonIntegerSchema();
        }
        if (DECIMAL.contains(type)) {
            return new JsonNumberSchema();
        }
        if (LOGICAL.contains(type)) {
            return new JsonBooleanSchema();
        }
        if (type instanceof Class<?> kind && kind.isEnum()) {
            return JsonEnumSchema.builder().enumValues(constants(kind)).build();
        }
        if (type instanceof Class<?> nested) {
            return object(nested, depth);
        }
        throw new IllegalArgumentException("a component of an answer cannot be a " + type.getTypeName());
    }

    private static List<String> constants(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** A schema on its way to a model, as JSON on one line. */
    public static String textOf(JsonSchema schema) {
        return Json.write(tree(schema.rootElement()));
    }

    private static Map<String, Object> tree(JsonSchemaElement element) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (element instanceof JsonObjectSchema object) {
            Map<String, Object> properties = new LinkedHashMap<>();
            object.properties().forEach((property, schema) -> properties.put(property, tree(schema)));
            tree.put("type", "object");
            tree.put("properties", properties);
            tree.put("required", object.required());
            tree.put("additionalProperties", false);
        } else if (element instanceof JsonArraySchema array) {
            tree.put("type", "array");
            tree.put("items", tree(array.items()));
        } else if (element instanceof JsonEnumSchema options) {
            tree.put("type", "string");
            tree.put("enum", options.enumValues());
        } else {
            tree.put("type", simpleName(element));
        }
        return tree;
    }

    private static String simpleName(JsonSchemaElement element) {
        if (element instanceof JsonIntegerSchema) {
            return "integer";
        }
        if (element instanceof JsonNumberSchema) {
            return "number";
        }
        return element instanceof JsonBooleanSchema ? "boolean" : "string";
    }
}
