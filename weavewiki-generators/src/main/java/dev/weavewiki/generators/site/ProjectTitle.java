package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import java.util.Locale;

/** What readers call the project: the title of its README where that is its name, else the last part of its name. */
public final class ProjectTitle {

    private ProjectTitle() {}

    public static String of(CodeModel code) {
        String name = lastPart(code.name());
        return code.documents(Document.Kind.README).stream()
                .limit(1)
                .map(document -> document.title().strip())
                .filter(title -> !title.isEmpty() && isPartOf(title, name))
                .map(title -> spelt(title, name))
                .findFirst()
                .orElse(name);
    }

    /** Without the group of Maven coordinates and the host of a Go module; npm scopes stay. */
    private static String lastPart(String name) {
        String local = name.substring(name.lastIndexOf(':') + 1);
        return local.startsWith("@") ? local : local.substring(local.lastIndexOf('/') + 1);
    }

    /** As the name spells it, where the title is set in capitals throughout. */
    private static String spelt(String title, String name) {
        int at = name.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
        boolean capitals = title.equals(title.toUpperCase(Locale.ROOT));
        return capitals && at >= 0 ? name.substring(at, at + title.length()) : title;
    }

    private static boolean isPartOf(String title, String name) {
        return letters(name).contains(letters(title)) && !letters(title).isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
