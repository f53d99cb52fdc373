package dev.weavewiki.core.model.product;

import dev.weavewiki.core.prose.Phrase;

/** How the source folders are cut. */
public enum OrganizationStyle {
    DOMAIN_DRIVEN(Phrase.of("domain-driven")),
    LAYER_BASED(Phrase.of("layer-based")),
    FEATURE_BASED(Phrase.of("feature-based")),
    FLAT(Phrase.of("flat")),
    HYBRID(Phrase.of("hybrid"));

    private final Phrase words;

    OrganizationStyle(Phrase words) {
        this.words = words;
    }

    public String words() {
        return words.english();
    }

    /** The same, to be said in the language of a page. */
    public Phrase phrase() {
        return words;
    }
}
