package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.core.error.ConfigurationException;
import java.util.List;
import java.util.ServiceLoader;

/** Makes the chat models of a vendor or protocol. Found by {@link ServiceLoader}: a class and a line in META-INF/services. */
public interface ModelProvider {

    /** What {@code --provider} calls it. */
    String id();

    /**
     * A model that is ready to be asked; nothing is sent yet. Its own retries are off, and failures reach the caller with
     * the HTTP status and the {@code Retry-After} header where there are some.
     *
     * @throws ConfigurationException where a setting is missing or wrong
     */
    ChatModel connect(ModelSettings settings);

    /** The names of all providers on the class path, sorted. */
    static List<String> ids() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(found -> found.get().id())
                .sorted()
                .toList();
    }

    /**
     * The provider of that name.
     *
     * @throws ConfigurationException where there is none
     */
    static ModelProvider named(String id) {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "there is no model provider '" + id + "'; known are: " + String.join(", ", ids())));
    }
}
