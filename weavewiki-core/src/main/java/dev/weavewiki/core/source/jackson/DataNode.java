package dev.weavewiki.core.source.jackson;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON, YAML or TOML text.
 *
 * @param text a scalar as text; empty for objects, arrays and null
 * @param line where its key is written, or the value itself where it has none; 0 where the format does not tell
 * @param fields the members of an object, in their order
 * @param items the elements of an array
 */
public record DataNode(String text, int line, Map<String, DataNode> fields, List<DataNode> items) {

    public static final DataNode MISSING = new DataNode("", 0, Map.of(), List.of());

    /** The member, or the member of members; {@link #MISSING} where there is none. */
    public DataNode at(String... keys) {
        DataNode node = this;
        for (String key : keys) {
            node = node.fields.getOrDefault(key, MISSING);
        }
        return node;
    }

    public boolean isScalar() {
        return !text.isEmpty();
    }
}
