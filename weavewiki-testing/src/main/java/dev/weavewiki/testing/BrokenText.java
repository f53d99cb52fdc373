package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with an answer's body, whatever the protocol. */
final class BrokenText {

    private static final List<String> USAGE = List.of("usage", "usageMetadata", "prompt_eval_count", "eval_count");

    private static final List<String> ANSWER = List.of("choices", "content", "candidates", "message");

    private BrokenText() {}

    static String of(Misbehaviour.Broken how, String reply) {
        return switch (how) {
            case NO_BODY -> "";
            case HALF_A_BODY -> reply.substring(0, reply.length() / 2);
            case DUPLICATE_FIELDS -> reply.replaceFirst("\\{", "{\"id\":\"first\",\"id\":\"second\",");
            case UNKNOWN_FIELDS -> reply.replaceFirst("\\{", "{\"x_new\":{\"deep\":[1,{\"y\":null}]},");
            case BAD_GZIP -> "\u001f\u008b\b" + reply.substring(reply.length() / 2);
            case NO_ANSWER -> without(reply, ANSWER);
            case NO_USAGE -> without(reply, USAGE);
            case ZERO_USAGE -> withUsage(reply, 0);
            case NEGATIVE_USAGE -> withUsage(reply, -5);
            case HUGE_USAGE -> withUsage(reply, Integer.MAX_VALUE);
            default -> reply;
        };
    }

    private static String without(String reply, List<String> fields) {
        JsonNode json = WireFormat.parse(reply);
        ((ObjectNode) json).remove(fields);
        return json.toString();
    }

    private static String withUsage(String reply, int number) {
        JsonNode json = WireFormat.parse(reply);
        replaceCounts(json, number);
        return json.toString();
    }

    private static void replaceCounts(JsonNode json, int number) {
        if (json instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> object.get(name).isNumber() && isCount(name.toLowerCase(Locale.ROOT)))
                    .forEach(name -> object.put(name, number));
        }
        json.forEach(child -> replaceCounts(child, number));
    }

    private static boolean isCount(String name) {
        return name.contains("token") || name.endsWith("count");
    }
}
