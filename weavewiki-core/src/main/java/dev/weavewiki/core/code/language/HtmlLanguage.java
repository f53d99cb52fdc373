package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** HTML: the title, headings and ids of a page, and the scripts and style sheets that it names. */
final class HtmlLanguage extends MarkupLanguage {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "heading", Set.of("title", "h1", "h2", "h3", "h4", "h5", "h6"),
            "id", Set.of("id"),
            "source", Set.of("src"),
            "link", Set.of("link"),
            "target", Set.of("href"));

    HtmlLanguage() {
        super("html", Grammar.HTML);
    }

    @Override
    public boolean means(String role, String word) {
        return WORDS.getOrDefault(role, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean isDocComment(String comment) {
        return false;
    }
}
