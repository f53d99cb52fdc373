package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Brief;
import dev.weavewiki.core.model.Tokens;

/** Reads what a brief shows where nothing has to be cut. */
final class Briefs {

    private Briefs() {}

    static String text(Brief brief, String part) {
        return brief.fit(text -> Tokens.of(text.length()), Tokens.of(1_000_000)).getOrDefault(part, "");
    }
}
