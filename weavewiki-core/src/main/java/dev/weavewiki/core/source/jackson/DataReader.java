package dev.weavewiki.core.source.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads JSON (comments and trailing commas allowed), YAML and TOML. Stateless, so one instance serves many threads. */
public final class DataReader {

    private final JsonFactory json = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private final JsonFactory toml = new TomlFactory();
    private final JsonFactory yaml = new YAMLFactory();

    /** The text as a tree with lines; empty where it is not JSON. */
    public Optional<DataNode> json(String text) {
        return read(json, text, true);
    }

    /** The text as a tree without lines; empty where it is not TOML. */
    public Optional<DataNode> toml(String text) {
        return read(toml, text, false);
    }

    /** The documents of the text as trees with lines; none where it is not YAML. */
    public List<DataNode> yaml(String text) {
        List<DataNode> documents = new ArrayList<>();
        try (JsonParser parser = yaml.createParser(text)) {
            while (parser.nextToken() != null) {
                documents.add(value(parser, true, line(parser, true)));
            }
            return documents;
        } catch (IOException | YAMLException e) {
            return List.of();
        }
    }

    private static Optional<DataNode> read(JsonFactory format, String text, boolean lines) {
        try (JsonParser parser = format.createParser(text)) {
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of(value(parser, lines, line(parser, lines)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static DataNode value(JsonParser parser, boolean lines, int line) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new DataNode("", line, fields(parser, lines), List.of());
            case START_ARRAY -> new DataNode("", line, Map.of(), items(parser, lines));
            case VALUE_NULL -> new DataNode("", line, Map.of(), List.of());
            default -> new DataNode(parser.getText(), line, Map.of(), List.of());
        };
    }

    private static Map<String, DataNode> fields(JsonParser parser, boolean lines) throws IOException {
        Map<String, DataNode> found = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = line(parser, lines);
            parser.nextToken();
            found.put(name, value(parser, lines, line));
        }
        return Collections.unmodifiableMap(found);
    }

    private static List<DataNode> items(JsonParser parser, boolean lines) throws IOException {
        List<DataNode> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found.add(value(parser, lines, line(parser, lines)));
        }
        return List.copyOf(found);
    }

    private static int line(JsonParser parser, boolean lines) {
        return lines ? parser.currentTokenLocation().getLineNr() : 0;
    }
}
