package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Google's {@code generateContent}. The model stands in the path, and types in schemas are in capitals. */
final class GeminiFormat implements WireFormat {

    private static final Pattern MODEL = Pattern.compile("/models/([^/:]+)");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"([A-Z]+)\"");
    private static final Map<String, String> REASONS =
            Map.of("stop", "STOP", "length", "MAX_TOKENS", "content_filter", "SAFETY");

    private static final String TOO_LONG = "context_length_exceeded";
    private static final String TOO_LONG_WORDS =
            "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).";

    @Override
    public String path() {
        return "/v1beta/models";
    }

    @Override
    public StubRequest read(String path, JsonNode body, String digest) {
        var prompt = new StringBuilder();
        append(prompt, body.path("systemInstruction"));
        body.path("contents").forEach(content -> append(prompt, content));
        JsonNode settings = body.path("generationConfig");
        JsonNode schema = settings.has("responseJsonSchema")
                ? settings.path("responseJsonSchema")
                : WireFormat.parse(TYPE.matcher(settings.path("responseSchema").toString())
                        .replaceAll(type -> type.group().toLowerCase(java.util.Locale.ROOT)));
        Matcher model = MODEL.matcher(path);
        return StubRequest.of(model.find() ? model.group(1) : "stub", "", schema, prompt.toString(), digest);
    }

    private static void append(StringBuilder prompt, JsonNode content) {
        content.path("parts")
                .forEach(part -> prompt.append(part.path("text").asText()).append('\n'));
    }

    @Override
    public String reply(StubReply reply) {
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode candidate = json.putArray("candidates").addObject().put("index", 0);
        ObjectNode content = candidate.putObject("content").put("role", "model");
        content.putArray("parts").addObject().put("text", reply.content());
        candidate.put("finishReason", REASONS.getOrDefault(reply.finish(), reply.finish()));
        json.putObject("usageMetadata")
                .put("promptTokenCount", reply.usage().input().value())
                .put("candidatesTokenCount", reply.usage().output().value())
                .put("totalTokenCount", reply.usage().total().value());
        json.put("modelVersion", reply.model()).put("responseId", "stub");
        return json.toString();
    }

    @Override
    public String error(int status, String code) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putObject("error")
                .put("code", status)
                .put("message", code.equals(TOO_LONG) ? TOO_LONG_WORDS : WireFormat.message(status))
                .put("status", code.equals(TOO_LONG) ? "INVALID_ARGUMENT" : code);
        return json.toString();
    }
}
