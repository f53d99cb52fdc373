package dev.weavewiki.cli;

import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the keys of providers come from: the provider's own variable, the same with {@code _FILE} behind it that names a
 * file which holds the key, or {@code api-key} in the user's settings. Never from the command line or a repository.
 */
final class ApiKeys {

    /** Keys are a line; a larger file is the wrong one. */
    private static final long MOST_BYTES = 16_384;

    private final Configuration configuration;
    private final Map<String, String> environment;

    ApiKeys(Configuration configuration, Map<String, String> environment) {
        this.configuration = configuration;
        this.environment = environment;
    }

    /** The first provider, in the order in which they are listed, whose own variable holds or names a key. */
    Optional<ModelProvider> firstProvider() {
        return ModelProvider.all().stream()
                .filter(provider -> variableFor(provider).isPresent())
                .findFirst();
    }

    /** What a note calls the place where the provider's key was found. */
    String source(ModelProvider provider) {
        return variableFor(provider).orElse(Key.API_KEY.key());
    }

    /**
     * The provider's key.
     *
     * @throws ConfigurationException where a file is named that cannot be read or holds no key
     */
    Optional<String> of(ModelProvider provider) {
        Optional<String> variable = variableFor(provider);
        return variable.isPresent()
                ? variable.map(name ->
                        name.endsWith("_FILE") ? read(name) : value(name).strip())
                : configuration.find(Key.API_KEY);
    }

    private Optional<String> variableFor(ModelProvider provider) {
        return provider.keyVariable()
                .filter(name -> !value(name).isBlank())
                .or(() -> provider.keyVariable()
                        .map(name -> name + "_FILE")
                        .filter(name -> !value(name).isBlank()));
    }

    private String value(String name) {
        return environment.getOrDefault(name, "");
    }

    private String read(String variable) {
        try {
            Path file = Path.of(value(variable).strip());
            if (Files.size(file) > MOST_BYTES) {
                throw new ConfigurationException("the file that " + variable + " names is too large for a key");
            }
            String key = Files.readString(file).strip();
            if (key.isEmpty() || key.lines().count() > 1) {
                throw new ConfigurationException("the file that " + variable + " names does not hold one key");
            }
            return key;
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException(
                    "the file that " + variable + " names cannot be read: " + e.getMessage(), e);
        }
    }
}
