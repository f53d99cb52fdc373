package dev.weavewiki.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** How a vendor's questions and answers look on the wire. What the stub says and how it misbehaves does not depend on it. */
interface WireFormat {

    JsonMapper MAPPER = new JsonMapper();

    /** All that the stub speaks. */
    List<WireFormat> ALL = List.of(new OpenAiFormat(), new AnthropicFormat(), new GeminiFormat(), new OllamaFormat());

    /** The path below which questions of this form arrive. */
    String path();

    /** @param path of the request; @param body JSON; anything else counts as an empty object */
    StubRequest read(String path, JsonNode body, String digest);

    /** The body of an answer. */
    String reply(StubReply reply);

    /** The body of a refusal. */
    String error(int status, String code);

    static JsonNode parse(String body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            return json == null ? MAPPER.createObjectNode() : json;
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    static String message(int status) {
        return "the stub was told to answer " + status;
    }
}
