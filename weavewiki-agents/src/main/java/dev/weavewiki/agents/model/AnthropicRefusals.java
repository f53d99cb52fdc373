package dev.weavewiki.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

/** Tells refusals apart: LangChain4j's client reports the reason {@code refusal} as any other reason that it does not know. */
final class AnthropicRefusals implements ChatModel {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ChatModel model;

    AnthropicRefusals(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        ChatResponse response = model.chat(request);
        return response.metadata() instanceof AnthropicChatResponseMetadata said && isRefusal(said.rawHttpResponse())
                ? ChatResponse.builder()
                        .aiMessage(response.aiMessage())
                        .metadata(said.toBuilder()
                                .finishReason(FinishReason.CONTENT_FILTER)
                                .build())
                        .build()
                : response;
    }

    private static boolean isRefusal(@Nullable SuccessfulHttpResponse raw) {
        try {
            return raw != null
                    && MAPPER.readTree(raw.body()).path("stop_reason").asText().equals("refusal");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
