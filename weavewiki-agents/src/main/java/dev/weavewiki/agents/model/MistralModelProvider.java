package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import java.util.Optional;

/** Mistral's platform. */
public final class MistralModelProvider implements ModelProvider {

    private static final String HOME = "https://api.mistral.ai/v1";
    private static final String KEY = "MISTRAL_API_KEY";

    @Override
    public String id() {
        return "mistral";
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of(KEY);
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.of("mistral-medium-latest");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        String baseUrl = Endpoint.of(settings, HOME);
        Endpoint.requireKey(settings, baseUrl, HOME, KEY);
        return MistralAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(Endpoint.keyOrNone(settings))
                .modelName(settings.model())
                .strictJsonSchema(true)
                .timeout(settings.timeout())
                .maxRetries(0)
                .httpClientBuilder(Endpoint.client(settings))
                .build();
    }
}
