package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.model.code.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names in the code examples of the README at the root, in the order in which they first stand there. */
final class ShownNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final Map<String, Integer> places = new HashMap<>();

    private ShownNames() {}

    static ShownNames in(List<Document> documents) {
        ShownNames names = new ShownNames();
        documents.stream()
                .filter(document -> document.kind() == Document.Kind.README
                        && document.path().depth() == 1)
                .flatMap(document -> document.sections().stream())
                .flatMap(section -> section.code().stream())
                .forEach(example -> NAME.matcher(example.text())
                        .results()
                        .forEach(name -> names.places.putIfAbsent(name.group(), names.places.size())));
        return names;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The place among the names, from 0; beyond all of them for a name that is not shown. */
    int place(String name) {
        return places.getOrDefault(name, Integer.MAX_VALUE);
    }
}
