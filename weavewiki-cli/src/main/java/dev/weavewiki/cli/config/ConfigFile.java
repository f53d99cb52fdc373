package dev.weavewiki.cli.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.weavewiki.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A configuration file in TOML. An unknown key is an error that names the nearest known one. */
final class ConfigFile {

    private ConfigFile() {}

    /** The settings of the file; none where there is no file. */
    static Map<Key, String> read(Path file) {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        if (Files.isRegularFile(file)) {
            parse(file).properties().forEach(entry -> settings.put(key(entry.getKey(), file), text(entry, file)));
        }
        return settings;
    }

    private static JsonNode parse(Path file) {
        try {
            return new TomlMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(
                    "the configuration file " + file + " is not TOML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the configuration file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Key key(String name, Path file) {
        return Key.named(name)
                .orElseThrow(() -> new ConfigurationException("the configuration file " + file + " sets '" + name
                        + "', which is no setting; did you mean '" + Key.nearest(name) + "'?"));
    }

    private static String text(Map.Entry<String, JsonNode> entry, Path file) {
        JsonNode value = entry.getValue();
        if (value.isObject()) {
            throw new ConfigurationException("the configuration file " + file + " has a table '" + entry.getKey()
                    + "'; settings are written as `" + entry.getKey() + " = …`");
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
