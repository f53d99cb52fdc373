package dev.weavewiki.core.model.product;

import dev.weavewiki.core.prose.Phrase;

/** Why the refinement stopped. */
public enum StopReason {
    TARGET_REACHED(Phrase.of("the quality target is reached")),
    TURN_LIMIT(Phrase.of("the turn limit is reached")),
    NO_GAIN(Phrase.of("another turn would not have made the wiki better")),
    NO_BUDGET(Phrase.of("the budget is spent"));

    private final Phrase words;

    StopReason(Phrase words) {
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
