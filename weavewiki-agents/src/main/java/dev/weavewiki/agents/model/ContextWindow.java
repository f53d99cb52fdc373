package dev.weavewiki.agents.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;

/**
 * Asks Ollama for a context window that holds the request and its answer. Without being asked, Ollama takes a window of a
 * few thousand tokens and silently drops the beginning of longer prompts.
 */
final class ContextWindow implements ChatModel {

    /** Bytes of text that make at least one token in any vocabulary in use; an estimate to the safe side. */
    private static final int BYTES_PER_TOKEN = 3;
    /** Windows grow in these steps, because Ollama loads a model anew for each new size. */
    private static final int STEP = 8_192;

    private final ChatModel model;

    ContextWindow(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return model.chat(ChatRequest.builder()
                .messages(request.messages())
                .parameters(OllamaChatRequestParameters.builder()
                        .responseFormat(request.responseFormat())
                        .maxOutputTokens(request.maxOutputTokens())
                        .numCtx(window(request))
                        .build())
                .build());
    }

    private static int window(ChatRequest request) {
        int bytes = request.messages().stream().mapToInt(ContextWindow::length).sum();
        Integer most = request.maxOutputTokens();
        int needed = bytes / BYTES_PER_TOKEN + (most == null ? 0 : most);
        return (needed / STEP + 1) * STEP;
    }

    private static int length(ChatMessage message) {
        String text = message instanceof SystemMessage rules
                ? rules.text()
                : message instanceof UserMessage question ? question.singleText() : "";
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
