package dev.weavewiki.agents;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;

/** Hears how questions go. Called from many threads, also at the same time; what it throws fails the question. */
public interface AgentListener {

    /** Hears nothing. */
    AgentListener NONE = new AgentListener() {};

    /** A question is about to be asked. */
    default void agentStarted(AgentId agent, Question question) {}

    /**
     * A model replied, whether or not the reply is of use; also where the reply was there already.
     *
     * @param request names the question, so that a reply which is used twice can be counted once
     */
    default void replied(AgentId agent, PhaseId phase, String request, TokenUsage usage) {}

    /** A question is answered, by whomever. */
    default void agentFinished(AgentId agent, Question question, Finding<?> finding) {}

    /** The wiki will be poorer here; the message is a sentence for the reader of the log. */
    default void warning(AgentId agent, Question question, String message) {}
}
