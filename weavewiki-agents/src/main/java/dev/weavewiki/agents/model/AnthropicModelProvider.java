package dev.weavewiki.agents.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Optional;

/**
 * Anthropic's messages protocol. The rules that stand first in every prompt are marked for the provider's prompt cache, so
 * that a phase pays for them in full once.
 */
public final class AnthropicModelProvider implements ModelProvider {

    private static final String HOME = "https://api.anthropic.com/v1";
    private static final String KEY = "ANTHROPIC_API_KEY";

    @Override
    public String id() {
        return "anthropic";
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of(KEY);
    }

    @Override
    public Optional<String> addressVariable() {
        return Optional.of("ANTHROPIC_BASE_URL");
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.of("claude-sonnet-4-5");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        String baseUrl = versioned(Endpoint.of(settings, HOME));
        Endpoint.requireKey(settings, baseUrl, HOME, KEY);
        return new AnthropicRefusals(AnthropicChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(Endpoint.keyOrNone(settings))
                .modelName(settings.model())
                .cacheSystemMessages(true)
                .timeout(settings.timeout())
                .maxRetries(0)
                .httpClientBuilder(Endpoint.client(settings))
                .build());
    }

    /** Anthropic's own tools take the address without the version, LangChain4j with it; people give either. */
    private static String versioned(String url) {
        return url.endsWith("/v1") ? url : url + "/v1";
    }
}
