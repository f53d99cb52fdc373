package dev.weavewiki.engine;

import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.characterization.Characterization;
import dev.weavewiki.agents.topdown.TopDown;

/** The agents of every run. */
public final class StandardRoster {

    private StandardRoster() {}

    public static Roster create() {
        return new Roster(Characterization.turns(), TopDown.agents());
    }
}
