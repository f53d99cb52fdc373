package dev.weavewiki.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The credentials that are known by their form; the list is a resource, {@code secrets.txt}. */
final class SecretFormats {

    private static final List<Format> ALL = read("/weavewiki/source/secrets.txt");

    private SecretFormats() {}

    /** @param hint a text without which the pattern cannot match */
    record Format(String kind, String hint, Pattern pattern) {

        private static Format of(String line) {
            String[] parts = line.split("\t", 3);
            return new Format(parts[0], parts[1], Pattern.compile("(?<![A-Za-z0-9_])(?:" + parts[2] + ")"));
        }

        String masked(String text) {
            return text.contains(hint)
                    ? pattern.matcher(text).replaceAll(Matcher.quoteReplacement(placeholder(kind)))
                    : text;
        }
    }

    static List<Format> all() {
        return ALL;
    }

    /** What stands for a credential of the kind. */
    static String placeholder(String kind) {
        return "‹secret:" + kind + "›";
    }

    private static List<Format> read(String resource) {
        try (InputStream in = SecretFormats.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Format::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
