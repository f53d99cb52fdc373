package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ollama's own chat, not streamed. */
final class OllamaFormat implements WireFormat {

    @Override
    public String path() {
        return "/api/chat";
    }

    @Override
    public StubRequest read(String path, JsonNode body, String digest) {
        var prompt = new StringBuilder();
        body.path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asText()).append('\n'));
        return StubRequest.of(body.path("model").asText("stub"), "", body.path("format"), prompt.toString(), digest);
    }

    @Override
    public String reply(StubReply reply) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("model", reply.model()).put("created_at", "2026-01-01T00:00:00Z");
        json.putObject("message").put("role", "assistant").put("content", reply.content());
        json.put("done", true)
                .put("done_reason", reply.finish())
                .put("prompt_eval_count", reply.usage().input().value())
                .put("eval_count", reply.usage().output().value());
        return json.toString();
    }

    @Override
    public String error(int status, String code) {
        return MAPPER.createObjectNode()
                .put(
                        "error",
                        code.equals("context_length_exceeded")
                                ? "the input length exceeds the context length"
                                : WireFormat.message(status) + ": " + code)
                .toString();
    }
}
