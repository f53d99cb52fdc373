package dev.weavewiki.cli.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.error.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A configuration file in TOML. An unknown key is an error that names the nearest known one. The user's own file may also
 * hold a table {@code prices}.
 *
 * @param prices what models cost, by model: {@code input}, {@code cached}, {@code output}, {@code reasoning},
 *     {@code written}
 */
record ConfigFile(Map<Key, String> settings, Map<String, Map<String, String>> prices) {

    private static final String PRICES = "prices";

    /** What a repository would have to set to have text sent elsewhere, something run, or a secret used. */
    private static final Pattern PRIVILEGED = Pattern.compile(
            ".*(key|token|secret|password|credential|command|exec|header|proxy|endpoint|url|host|price|plugin|fallback"
                    + "|provider|role).*");

    /** The file that comes with a repository; empty where there is none. */
    static ConfigFile ofProject(Path file) {
        return read(file, false);
    }

    /** The user's own file; empty where there is none. */
    static ConfigFile ofUser(Path file) {
        return read(file, true);
    }

    private static ConfigFile read(Path file, boolean own) {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        Map<String, Map<String, String>> prices = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            for (Map.Entry<String, JsonNode> entry : parse(file).properties()) {
                String name = entry.getKey();
                if (own && name.equals(PRICES)) {
                    prices.putAll(prices(entry.getValue(), file));
                } else {
                    settings.put(key(name, file, own), text(entry, file));
                }
            }
        }
        return new ConfigFile(settings, prices);
    }

    private static JsonNode parse(Path file) {
        try {
            return new TomlMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            // The parser's own words quote the line, which may hold a secret.
            throw new ConfigurationException("the configuration file " + file + " is not TOML; look at line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the configuration file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Key key(String name, Path file, boolean own) {
        return Key.named(name).orElseThrow(() -> {
            if (!own && PRIVILEGED.matcher(name).matches()) {
                return new RefusedException("the repository's configuration file " + file + " sets '" + name
                        + "', which a repository may not decide; remove it, and set it in the environment or in your own"
                        + " configuration file");
            }
            return new ConfigurationException("the configuration file " + file + " sets '" + name
                    + "', which is no setting; did you mean '" + Key.nearest(name) + "'?");
        });
    }

    private static Map<String, Map<String, String>> prices(JsonNode table, Path file) {
        Map<String, Map<String, String>> prices = new TreeMap<>();
        table.properties().forEach(model -> {
            if (!model.getValue().isObject()) {
                throw new ConfigurationException("the configuration file " + file + " gives no table for prices."
                        + model.getKey() + "; write [prices.\"" + model.getKey() + "\"] and below it input and output");
            }
            Map<String, String> parts = new TreeMap<>();
            model.getValue()
                    .properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
            prices.put(model.getKey(), parts);
        });
        return prices;
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
