package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;

/** Names the output limit as OpenAI's own models want it; its reasoning models refuse the older name. */
final class CompletionTokens implements ChatModel {

    private final ChatModel model;

    CompletionTokens(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return model.chat(ChatRequest.builder()
                .messages(request.messages())
                .parameters(OpenAiChatRequestParameters.builder()
                        .responseFormat(request.responseFormat())
                        .maxCompletionTokens(request.maxOutputTokens())
                        .build())
                .build());
    }
}
