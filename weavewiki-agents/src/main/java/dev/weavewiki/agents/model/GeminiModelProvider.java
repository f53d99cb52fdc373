package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.util.Optional;

/** Google's Gemini API. */
public final class GeminiModelProvider implements ModelProvider {

    private static final String HOME = "https://generativelanguage.googleapis.com/v1beta";
    private static final String KEY = "GEMINI_API_KEY";

    @Override
    public String id() {
        return "gemini";
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of(KEY);
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.of("gemini-2.5-flash");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        String baseUrl = Endpoint.of(settings, HOME);
        Endpoint.requireKey(settings, baseUrl, HOME, KEY);
        return GoogleAiGeminiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(Endpoint.keyOrNone(settings))
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .httpClientBuilder(Endpoint.client(settings).reading(GeminiBody::readable))
                .build();
    }
}
