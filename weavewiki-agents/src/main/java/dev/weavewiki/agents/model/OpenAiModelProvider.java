package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.weavewiki.core.error.ConfigurationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** OpenAI, and every endpoint that speaks its protocol when a base URL is given. */
public final class OpenAiModelProvider implements ModelProvider {

    private static final String HOME = "https://api.openai.com/v1";
    private static final Duration CONNECT = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "openai";
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        String baseUrl = settings.baseUrl().isBlank() ? HOME : checked(settings.baseUrl());
        boolean home = baseUrl.startsWith(HOME);
        if (home && settings.apiKey().isBlank()) {
            throw new ConfigurationException(
                    "OpenAI needs a key: set OPENAI_API_KEY, or give the base URL of another endpoint");
        }
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .httpClientBuilder(new DeadlineHttpClient.Builder(CONNECT, settings.timeout(), Clock.systemUTC()))
                .build();
        return home ? new CompletionTokens(model) : model;
    }

    private static String checked(String baseUrl) {
        String url = baseUrl.strip();
        try {
            URI uri = URI.create(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    // The value itself may hold credentials, so it is not repeated.
    private static ConfigurationException refused(@org.jspecify.annotations.Nullable Throwable cause) {
        return new ConfigurationException(
                "the base URL of the model is not of the form http(s)://host[:port]/path", cause);
    }
}
