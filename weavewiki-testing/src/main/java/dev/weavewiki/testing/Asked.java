package dev.weavewiki.testing;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Question;

/** A question that was asked: by which agent, on what, in which circumstances. */
public record Asked<S, A, I>(Agent<S, A, I> agent, S subject, Question question) {

    @Override
    public String toString() {
        return agent.id() + " on " + question.subject();
    }
}
