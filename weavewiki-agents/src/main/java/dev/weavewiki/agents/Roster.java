package dev.weavewiki.agents;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.model.product.ProjectInsight;
import java.util.List;

/**
 * Who is asked, and when: the turns of the characterization and the top-down agents. A new agent is a line here.
 *
 * @param turns agents of a turn may work side by side; a turn sees the outputs of the turns before it
 * @param topDown may all work side by side
 */
public record Roster(
        List<List<Agent<Knowledge, ?, ? extends ProfileInsight>>> turns,
        List<Agent<Knowledge, ?, ? extends ProjectInsight>> topDown) {

    public Roster {
        turns = turns.stream().map(List::copyOf).toList();
        topDown = List.copyOf(topDown);
    }
}
