package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Optional;

/** OpenAI, and every endpoint that speaks its protocol when a base URL is given. */
public final class OpenAiModelProvider implements ModelProvider {

    private static final String HOME = "https://api.openai.com/v1";
    private static final String KEY = "OPENAI_API_KEY";

    @Override
    public String id() {
        return "openai";
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of(KEY);
    }

    @Override
    public Optional<String> addressVariable() {
        return Optional.of("OPENAI_BASE_URL");
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.of("gpt-5-mini");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        String baseUrl = Endpoint.of(settings, HOME);
        Endpoint.requireKey(settings, baseUrl, HOME, KEY);
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .httpClientBuilder(Endpoint.client(settings))
                .build();
        return baseUrl.startsWith(HOME) ? new CompletionTokens(model) : model;
    }
}
