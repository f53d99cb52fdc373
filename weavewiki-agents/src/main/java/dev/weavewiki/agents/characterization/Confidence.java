package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.Score;

/** What answers say of their own certainty, as a score. */
final class Confidence {

    private Confidence() {}

    /** The number, moved into 0..1; 0 for what is not a number. */
    static Score of(double stated) {
        return Score.of(Double.isNaN(stated) ? 0 : Math.max(0, Math.min(1, stated)));
    }
}
