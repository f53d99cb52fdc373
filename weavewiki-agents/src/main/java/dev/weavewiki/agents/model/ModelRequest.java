package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/**
 * A question as it is sent.
 *
 * @param subject what it is about, for the journal and the log
 * @param system the rules that all questions share; first, so that a provider can cache it
 * @param input tokens of both messages and the schema, as counted by us
 * @param maxOutput where the answer is cut off
 * @param repair whether an earlier answer was of no use, so that the reserve of the budget may be used
 * @param attempt counted from 1; a later attempt may use the reserve as well
 */
public record ModelRequest(
        PhaseId phase,
        AgentId agent,
        String subject,
        String system,
        String user,
        AnswerSchema schema,
        Tokens input,
        Tokens maxOutput,
        boolean repair,
        int attempt) {

    public ModelRequest {
        if (maxOutput.value() < 1 || maxOutput.value() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the output limit of a request is out of range: " + maxOutput);
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1: " + attempt);
        }
    }

    /** The most that one attempt can cost: all of its input and an answer of full length. */
    public Tokens ceiling() {
        return input.plus(maxOutput);
    }

    /** Names the question: the same for all requests that a journal answers with the same reply of one model. */
    public String name() {
        return new RequestDigest("").of(this);
    }

    ModelRequest withAttempt(int number) {
        return new ModelRequest(phase, agent, subject, system, user, schema, input, maxOutput, repair, number);
    }

    ModelRequest withTexts(String newSystem, String newUser) {
        return new ModelRequest(phase, agent, subject, newSystem, newUser, schema, input, maxOutput, repair, attempt);
    }
}
