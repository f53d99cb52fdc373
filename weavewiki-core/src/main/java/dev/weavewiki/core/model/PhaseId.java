package dev.weavewiki.core.model;

/** The steps of a run, in order. */
public enum PhaseId {
    CHARACTERIZATION("1", "Characterization"),
    FILE_DISCOVERY("2", "File Discovery"),
    BOTTOM_UP("3", "Bottom-Up"),
    TOP_DOWN("4", "Top-Down"),
    CONSOLIDATION("5", "Consolidation"),
    /** Closes consolidation, checkpointed on its own. */
    BLUEPRINT("5.5", "Blueprint"),
    REFINEMENT("6", "Refinement");

    private final String number;
    private final String title;

    PhaseId(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The number readers know the step by, such as {@code 5.5}. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }
}
