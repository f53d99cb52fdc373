package dev.weavewiki.generators.site;

import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import java.util.List;

/** The headings of pages that document files; fixed, so that the anchors of the files can be foreseen. */
public final class Headings {

    public static final Phrase OVERVIEW = Phrase.of("Overview");
    public static final Phrase STRUCTURE = Phrase.of("How the files depend on each other");
    public static final Phrase CLASSES = Phrase.of("Type hierarchy");
    public static final Phrase RELATIONS = Phrase.of("Relations");
    public static final Phrase START = Phrase.of("Where to start");
    public static final Phrase FILES = Phrase.of("All files");
    public static final Phrase CONTENTS = Phrase.of("On this page");

    private static final List<Phrase> ALL = List.of(OVERVIEW, STRUCTURE, CLASSES, RELATIONS, START, FILES, CONTENTS);

    private Headings() {}

    static List<String> slugs(ProseLanguage say) {
        return ALL.stream().map(heading -> Markdown.slug(say.text(heading))).toList();
    }
}
