package dev.weavewiki.agents;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.model.product.ProjectInsight;
import java.util.ArrayList;
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

    /** The same roster with one more agent in that turn, counted from 1. */
    public Roster plus(int turn, Agent<Knowledge, ?, ? extends ProfileInsight> agent) {
        if (turn < 1 || turn > turns.size()) {
            throw new IllegalArgumentException("there are " + turns.size() + " turns, no turn " + turn);
        }
        List<List<Agent<Knowledge, ?, ? extends ProfileInsight>>> next = new ArrayList<>(turns);
        List<Agent<Knowledge, ?, ? extends ProfileInsight>> agents = new ArrayList<>(turns.get(turn - 1));
        agents.add(agent);
        next.set(turn - 1, agents);
        return new Roster(next, topDown);
    }
}
