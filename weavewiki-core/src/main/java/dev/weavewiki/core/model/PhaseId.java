package dev.weavewiki.core.model;

import dev.weavewiki.core.prose.Phrase;

/** The steps of a run, in order. */
public enum PhaseId {
    CHARACTERIZATION("1", Phrase.of("Characterization")),
    FILE_DISCOVERY("2", Phrase.of("File Discovery")),
    BOTTOM_UP("3", Phrase.of("Bottom-Up")),
    TOP_DOWN("4", Phrase.of("Top-Down")),
    CONSOLIDATION("5", Phrase.of("Consolidation")),
    /** Closes consolidation, checkpointed on its own. */
    BLUEPRINT("5.5", Phrase.of("Blueprint")),
    REFINEMENT("6", Phrase.of("Refinement"));

    private final String number;
    private final Phrase title;

    PhaseId(String number, Phrase title) {
        this.number = number;
        this.title = title;
    }

    /** The number readers know the step by, such as {@code 5.5}. */
    public String number() {
        return number;
    }

    /** The step in English, as logs and terminals name it. */
    public String title() {
        return title.english();
    }

    /** The step, to be said in the language of a page. */
    public Phrase phrase() {
        return title;
    }
}
