package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.core.error.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes the chat models of a vendor or protocol. Found by {@link ServiceLoader}: a class and a line in META-INF/services. */
public interface ModelProvider {

    /** What {@code --provider} calls it. */
    String id();

    /** The environment variable that holds the provider's key; empty where it takes none. */
    default Optional<String> keyVariable() {
        return Optional.empty();
    }

    /** The environment variable by which the provider's own tools are told another endpoint; empty where there is none. */
    default Optional<String> addressVariable() {
        return Optional.empty();
    }

    /** The model that is asked where a key is found and no model is named; empty where one has to be named. */
    default Optional<String> usualModel() {
        return Optional.empty();
    }

    /**
     * A model that is ready to be asked; nothing is sent yet. Its own retries are off, and failures reach the caller with
     * the HTTP status and the {@code Retry-After} header where there are some.
     *
     * @throws ConfigurationException where a setting is missing or wrong
     */
    ChatModel connect(ModelSettings settings);

    /** All providers on the class path, in the order in which they are listed there: keys are looked for in this order. */
    static List<ModelProvider> all() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The names of all providers on the class path, sorted. */
    static List<String> ids() {
        return all().stream().map(ModelProvider::id).sorted().toList();
    }

    /**
     * The provider of that name.
     *
     * @throws ConfigurationException where there is none
     */
    static ModelProvider named(String id) {
        return all().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "there is no model provider '" + id + "'; known are: " + String.join(", ", ids())));
    }
}
