package dev.weavewiki.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Makes an answer that conforms to a schema and stands up to checking: paths, citations and names are drawn from the
 * prompt, sentences say nothing that could be false. The same schema and prompt always give the same answer.
 */
final class PlausibleAnswers {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** How many items a list is given; enough to show that lists are lists. */
    private static final int ITEMS = 3;

    private final PromptFacts facts;
    private final int seed;
    private int drawn;

    private PlausibleAnswers(PromptFacts facts, int seed) {
        this.facts = facts;
        this.seed = seed;
    }

    /** @param schema JSON Schema of an object; blank for none, which gives an object with one sentence */
    static String answer(String schema, String prompt) {
        PlausibleAnswers answers = new PlausibleAnswers(PromptFacts.of(prompt), checksum(prompt));
        return answers.value("answer", parse(schema)).toString();
    }

    /** The same, but that only the names in the prompt decide; lines are cited one at a time. */
    static String toNames(String schema, String prompt) {
        PromptFacts facts = PromptFacts.apartFromLayout(prompt);
        PlausibleAnswers answers = new PlausibleAnswers(facts, checksum(facts.paths() + "\n" + facts.symbols()));
        return answers.value("answer", parse(schema)).toString();
    }

    private static JsonNode parse(String schema) {
        try {
            return schema.isBlank()
                    ? NODES.objectNode().put("type", "object").set("properties", text("summary"))
                    : MAPPER.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON schema: " + schema, e);
        }
    }

    private static ObjectNode text(String name) {
        return NODES.objectNode().set(name, NODES.objectNode().put("type", "string"));
    }

    private static int checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue() & Integer.MAX_VALUE;
    }

    private JsonNode value(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(draw(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema.path("items"));
            case "integer" -> NODES.numberNode(1 + draw(5));
            case "number" -> NODES.numberNode((70 + draw(30)) / 100.0);
            case "boolean" -> NODES.booleanNode(draw(2) == 0);
            default -> NODES.textNode(string(name.toLowerCase(Locale.ROOT)));
        };
    }

    // Optional fields are written as a list of types; the first that is not null is meant.
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText("string");
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), value(property.getKey(), property.getValue())));
        return grounded(object);
    }

    /** A statement names the file that it cites, so that its evidence shows it. */
    private static ObjectNode grounded(ObjectNode object) {
        String cited = object.path("citations").path(0).asText("");
        if (object.has("statement") && cited.contains(":")) {
            String path = cited.substring(0, cited.lastIndexOf(':'));
            object.put("statement", object.path("statement").asText() + " That stands in `" + path + "`.");
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode items) {
        ArrayNode array = NODES.arrayNode();
        int count = type(items).equals("object") ? ITEMS : 2;
        for (int i = 0; i < count; i++) {
            JsonNode item = value(name, items);
            if (!contains(array, item)) {
                array.add(item);
            }
        }
        return array;
    }

    private static boolean contains(ArrayNode array, JsonNode item) {
        for (JsonNode known : array) {
            if (known.equals(item)) {
                return true;
            }
        }
        return false;
    }

    private String string(String name) {
        if (name.contains("citation") || name.contains("evidence")) {
            return one(facts.citations(), "");
        }
        if (name.contains("path") || name.contains("file")) {
            return one(facts.paths(), "");
        }
        if (name.contains("symbol") || name.equals("from") || name.equals("to")) {
            return one(facts.symbols(), "");
        }
        if (name.contains("name") || name.contains("title") || name.contains("term")) {
            return one(Phrases.TITLES, "Overview");
        }
        return one(Phrases.SENTENCES, "") + " " + one(Phrases.SENTENCES, "");
    }

    private String one(List<String> choices, String otherwise) {
        return choices.isEmpty() ? otherwise : choices.get(draw(choices.size()));
    }

    // A walk through the choices from a place that the prompt decides; neighbours differ, repeats are rare.
    private int draw(int bound) {
        return Math.floorMod(seed + 7 * drawn++, bound);
    }
}
