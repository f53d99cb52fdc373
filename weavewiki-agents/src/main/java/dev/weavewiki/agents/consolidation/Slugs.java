package dev.weavewiki.agents.consolidation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out names for paths, each once, whatever the case. Not safe for use by several threads. */
final class Slugs {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** A slug set in which these names are taken from the start. */
    static Slugs without(String... reserved) {
        Slugs slugs = new Slugs();
        slugs.taken.addAll(Set.of(reserved));
        return slugs;
    }

    /** Lower-case letters, digits and hyphens; a number is added where the name was given before. */
    String next(String text, String otherwise) {
        String base = slug(text);
        if (base.isEmpty()) {
            base = otherwise;
        }
        String slug = base;
        for (int i = 2; !taken.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }

    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("+", " plus ")
                .replace("#", " sharp ")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
