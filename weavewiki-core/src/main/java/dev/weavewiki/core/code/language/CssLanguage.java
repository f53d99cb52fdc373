package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;

/** CSS: selectors, custom properties and animations, and the style sheets that are imported. */
final class CssLanguage extends MarkupLanguage {

    CssLanguage() {
        super("css", Grammar.CSS);
    }

    @Override
    public boolean means(String role, String word) {
        return word.startsWith("--");
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/*");
    }
}
