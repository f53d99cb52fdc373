package dev.weavewiki.core.prompt;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PromptId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a prompt resource: front matter between two lines of three dashes, then the text. */
final class PromptReader {

    private static final String FENCE = "---";
    private static final Set<String> KEYS = Set.of("version", "variables", "data");

    private PromptReader() {}

    static Prompt read(PromptId id, String resource) {
        List<String> lines = resource.replace("\r\n", "\n").lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            throw new IllegalArgumentException("prompt '" + id + "' does not open with front matter");
        }
        Map<String, String> header = header(id, lines.subList(1, end));
        String text = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        Set<String> variables = new TreeSet<>(names(header.getOrDefault("variables", "")));
        variables.addAll(names(header.getOrDefault("data", "")));
        return new Prompt(id, version(id, header), variables, text, hash(String.join("\n", lines)));
    }

    private static Map<String, String> header(PromptId id, List<String> lines) {
        Map<String, String> header = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            if (colon < 0 || !KEYS.contains(key)) {
                throw new IllegalArgumentException("prompt '" + id + "' has an unknown front matter line: " + line);
            }
            header.put(key, line.substring(colon + 1).strip());
        }
        return header;
    }

    private static int version(PromptId id, Map<String, String> header) {
        String version = header.getOrDefault("version", "");
        if (!version.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("prompt '" + id + "' has no version number: '" + version + "'");
        }
        return Integer.parseInt(version);
    }

    private static List<String> names(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*", -1));
    }

    private static ContentHash hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ContentHash.of(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
