package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.util.Optional;

/** A local or remote Ollama server, in its own protocol. It takes no key. */
public final class OllamaModelProvider implements ModelProvider {

    private static final String HOME = "http://localhost:11434";

    @Override
    public String id() {
        return "ollama";
    }

    @Override
    public Optional<String> addressVariable() {
        return Optional.of("OLLAMA_HOST");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        return new ContextWindow(OllamaChatModel.builder()
                .baseUrl(Endpoint.of(withScheme(settings), HOME))
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .httpClientBuilder(Endpoint.client(settings))
                .build());
    }

    /** Ollama's own variable often holds {@code host:port} alone. */
    private static ModelSettings withScheme(ModelSettings settings) {
        String url = settings.baseUrl();
        return url.isBlank() || url.contains("://")
                ? settings
                : new ModelSettings(
                        settings.provider(), "http://" + url, settings.model(), settings.apiKey(), settings.timeout());
    }
}
