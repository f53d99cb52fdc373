package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that is ready to be asked.
 *
 * @param name by which journal and checkpoint know it
 * @param endpoint where it is reached, such as {@code http://localhost:11434}, or the provider's name where that is all
 *     there is to say; never with credentials
 * @param limits what the account may ask of it each minute
 * @param feed what its endpoint says about that
 * @param fallbacks asked in their order where this one does not answer; theirs are not looked at
 * @param light asked instead of this one where a smaller model will do: for leaf and standard files
 */
public record ConnectedModel(
        String name,
        ChatModel chat,
        String endpoint,
        RateLimits limits,
        RateFeed feed,
        List<ConnectedModel> fallbacks,
        Optional<ConnectedModel> light) {

    public ConnectedModel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
        fallbacks = List.copyOf(fallbacks);
    }

    /** A model about whose endpoint nothing is known. */
    public ConnectedModel(String name, ChatModel chat) {
        this(name, chat, "", RateLimits.UNKNOWN, new RateFeed(), List.of(), Optional.empty());
    }

    /**
     * Connects to the model of the settings; nothing is sent yet.
     *
     * @throws dev.weavewiki.core.error.ConfigurationException where a setting is missing or wrong
     */
    public static ConnectedModel to(ModelSettings settings) {
        ChatModel chat = ModelProvider.named(settings.provider()).connect(settings);
        return new ConnectedModel(
                settings.model(),
                chat,
                endpoint(settings),
                RateLimits.UNKNOWN,
                settings.feed(),
                List.of(),
                Optional.empty());
    }

    public ConnectedModel withLimits(RateLimits value) {
        return new ConnectedModel(name, chat, endpoint, value, feed, fallbacks, light);
    }

    /** Has that model asked where this one and its fallbacks so far do not answer. */
    public ConnectedModel withFallback(ConnectedModel next) {
        List<ConnectedModel> longer = new ArrayList<>(fallbacks);
        longer.add(next);
        return new ConnectedModel(name, chat, endpoint, limits, feed, longer, light);
    }

    /** Has that model and its fallbacks asked where a smaller model will do. */
    public ConnectedModel withLight(ConnectedModel smaller) {
        return new ConnectedModel(name, chat, endpoint, limits, feed, fallbacks, Optional.of(smaller));
    }

    /** The names of all models that may be asked, this one's first, each once. */
    public List<String> names() {
        return Stream.concat(
                        Stream.concat(Stream.of(name), fallbacks.stream().map(ConnectedModel::name)),
                        light.stream().flatMap(smaller -> smaller.names().stream()))
                .distinct()
                .toList();
    }

    // Paths and queries of a base URL may hold credentials; host and port cannot.
    private static String endpoint(ModelSettings settings) {
        if (settings.baseUrl().isBlank()) {
            return settings.provider();
        }
        URI uri = URI.create(settings.baseUrl().strip());
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getHost() == null ? settings.provider() : uri.getScheme() + "://" + uri.getHost() + port;
    }
}
