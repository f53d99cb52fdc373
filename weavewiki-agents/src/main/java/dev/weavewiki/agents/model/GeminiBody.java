package dev.weavewiki.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Makes replies of Gemini readable for LangChain4j's client, which fails on reasons to end that it does not know and where
 * nothing is said about usage: a paid answer would be lost.
 */
final class GeminiBody {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REASON = "finishReason";
    private static final String USAGE = "usageMetadata";

    /** Reasons that have a meaning for us; all others say only that the answer is over. */
    private static final Set<String> KNOWN =
            Set.of("STOP", "MAX_TOKENS", "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "OTHER");

    private GeminiBody() {}

    static String readable(String body) {
        try {
            JsonNode reply = MAPPER.readTree(body);
            if (!(reply instanceof ObjectNode object) || !object.has("candidates")) {
                return body;
            }
            object.path("candidates").forEach(GeminiBody::nameReason);
            if (!object.path(USAGE).isObject()) {
                object.putObject(USAGE)
                        .put("promptTokenCount", 0)
                        .put("candidatesTokenCount", 0)
                        .put("totalTokenCount", 0);
            }
            return object.toString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static void nameReason(JsonNode candidate) {
        if (candidate instanceof ObjectNode object
                && object.has(REASON)
                && !KNOWN.contains(object.path(REASON).asText())) {
            object.put(REASON, "OTHER");
        }
    }
}
