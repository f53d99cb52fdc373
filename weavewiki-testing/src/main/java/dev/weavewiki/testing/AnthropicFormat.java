package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Anthropic's messages. What it reads from its cache is not part of {@code input_tokens}; the stub reads nothing from one. */
final class AnthropicFormat implements WireFormat {

    private static final Map<String, String> REASONS =
            Map.of("stop", "end_turn", "length", "max_tokens", "content_filter", "refusal");

    /** Refusals that have no code of their own. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "context_length_exceeded",
            "prompt is too long: 208310 tokens > 200000 maximum",
            "insufficient_quota",
            "Your credit balance is too low to access the Anthropic API.");

    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public StubRequest read(String path, JsonNode body, String digest) {
        var prompt = new StringBuilder();
        append(prompt, body.path("system"));
        body.path("messages").forEach(message -> append(prompt, message.path("content")));
        JsonNode schema = body.path("output_config").path("format").path("schema");
        return StubRequest.of(body.path("model").asText("stub"), "", schema, prompt.toString(), digest);
    }

    /** A text, or a list of parts that hold one each. */
    private static void append(StringBuilder prompt, JsonNode content) {
        if (content.isTextual()) {
            prompt.append(content.asText()).append('\n');
        }
        content.forEach(part -> prompt.append(part.path("text").asText()).append('\n'));
    }

    @Override
    public String reply(StubReply reply) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", "msg_stub")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", reply.model());
        json.putArray("content").addObject().put("type", "text").put("text", reply.content());
        json.put("stop_reason", REASONS.getOrDefault(reply.finish(), reply.finish()));
        json.putObject("usage")
                .put("input_tokens", reply.usage().input().value())
                .put("output_tokens", reply.usage().output().value());
        return json.toString();
    }

    @Override
    public String error(int status, String code) {
        ObjectNode json = MAPPER.createObjectNode().put("type", "error");
        json.putObject("error")
                .put("type", OWN_WORDS.containsKey(code) ? "invalid_request_error" : code)
                .put("message", OWN_WORDS.getOrDefault(code, WireFormat.message(status)));
        return json.toString();
    }
}
