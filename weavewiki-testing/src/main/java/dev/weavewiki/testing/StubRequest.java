package dev.weavewiki.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the stub sees it.
 *
 * @param agent who asks: the name of the schema, as parameter or in the prompt
 * @param schema as JSON; blank where there is none
 * @param prompt all messages, one after the other
 * @param digest of the whole body
 */
record StubRequest(String model, String agent, String schema, String prompt, boolean asksForSchema, String digest) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern IN_PROMPT = Pattern.compile("JSON Schema, named ([\\w-]+):\\n(\\{.*})");

    static StubRequest read(String body) {
        JsonNode json = parse(body);
        StringBuilder prompt = new StringBuilder();
        json.path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asText()).append('\n'));
        JsonNode parameter = json.path("response_format").path("json_schema");
        Matcher inPrompt = IN_PROMPT.matcher(prompt);
        boolean found = parameter.isMissingNode() && inPrompt.find();
        String agent = found ? inPrompt.group(1) : parameter.path("name").asText("unknown");
        String schema = found ? inPrompt.group(2) : parameter.path("schema").toString();
        String model = json.path("model").asText("stub");
        return new StubRequest(model, agent, schema, prompt.toString(), !parameter.isMissingNode(), digest(body));
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
