package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Chat completions, as OpenAI, Mistral and most local servers speak them. */
final class OpenAiFormat implements WireFormat {

    @Override
    public String path() {
        return "/v1/chat/completions";
    }

    @Override
    public StubRequest read(String path, JsonNode body, String digest) {
        var prompt = new StringBuilder();
        body.path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asText()).append('\n'));
        JsonNode schema = body.path("response_format").path("json_schema");
        return StubRequest.of(
                body.path("model").asText("stub"),
                schema.path("name").asText(""),
                schema.path("schema"),
                prompt.toString(),
                digest);
    }

    @Override
    public String reply(StubReply reply) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", "chatcmpl-stub")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", reply.model());
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", reply.content());
        choice.put("finish_reason", reply.finish());
        json.putObject("usage")
                .put("prompt_tokens", reply.usage().input().value())
                .put("completion_tokens", reply.usage().output().value())
                .put("total_tokens", reply.usage().total().value());
        return json.toString();
    }

    @Override
    public String error(int status, String code) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putObject("error")
                .put("message", WireFormat.message(status))
                .put("type", "stub")
                .put("code", code);
        return json.toString();
    }
}
