package dev.weavewiki.generators.site;

import dev.weavewiki.generators.markdown.Markdown;
import java.util.List;

/** The headings of pages that document files; fixed, so that the anchors of the files can be foreseen. */
public final class Headings {

    public static final String OVERVIEW = "Overview";
    public static final String STRUCTURE = "How the files depend on each other";
    public static final String CLASSES = "Type hierarchy";
    public static final String RELATIONS = "Relations";
    public static final String START = "Where to start";
    public static final String FILES = "All files";
    public static final String CONTENTS = "On this page";

    static final List<String> ALL = List.of(OVERVIEW, STRUCTURE, CLASSES, RELATIONS, START, FILES, CONTENTS);

    private Headings() {}

    static List<String> slugs() {
        return ALL.stream().map(Markdown::slug).toList();
    }
}
