package dev.weavewiki.core.code.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the {@code exports} and {@code imports} of a package.json, as Node's documentation of packages describes them. */
final class PackageExports {

    /** The conditions that lead to what a reader would call the source, most telling first. Our choice. */
    private static final List<String> CONDITIONS =
            List.of("source", "development", "import", "module", "require", "node", "browser", "default", "types");

    private PackageExports() {}

    /** What the key leads to: exactly, or through the pattern with the longest beginning. */
    static List<String> targets(JsonNode map, String key) {
        if (map.has(key)) {
            return texts(map.path(key)).stream()
                    .filter(target -> !target.contains("*"))
                    .toList();
        }
        List<String> patterns = new ArrayList<>();
        map.fieldNames().forEachRemaining(patterns::add);
        return patterns.stream()
                .filter(pattern -> matches(pattern, key))
                .max(Comparator.comparingInt((String pattern) -> pattern.indexOf('*'))
                        .thenComparing(Comparator.naturalOrder()))
                .map(pattern -> texts(map.path(pattern)).stream()
                        .map(target -> target.replace("*", star(pattern, key)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean matches(String pattern, String key) {
        int star = pattern.indexOf('*');
        return star >= 0
                && key.length() >= pattern.length()
                && key.startsWith(pattern.substring(0, star))
                && key.endsWith(pattern.substring(star + 1));
    }

    private static String star(String pattern, String key) {
        int star = pattern.indexOf('*');
        return key.substring(star, key.length() - (pattern.length() - star - 1));
    }

    /** The texts of an entry, whatever conditions lead to them. */
    static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isTextual()) {
            found.add(node.asText());
        } else if (node.isArray()) {
            StreamSupport.stream(node.spliterator(), false).forEach(item -> found.addAll(texts(item)));
        }
        for (String condition : CONDITIONS) {
            if (node.has(condition)) {
                found.addAll(texts(node.path(condition)));
            }
        }
        return found;
    }
}
