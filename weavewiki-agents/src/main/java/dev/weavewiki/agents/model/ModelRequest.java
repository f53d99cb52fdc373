package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.List;

/**
 * A question as it is sent.
 *
 * @param subject what it is about, for the journal and the log
 * @param system the rules that all questions share; first, so that a provider can cache it
 * @param input tokens of both messages and the schema, as counted by us
 * @param maxOutput where the answer is cut off
 * @param repair whether an earlier answer was of no use, so that the reserve of the budget may be used
 * @param attempt counted from 1; a later attempt may use the reserve as well
 * @param promptVersion of the agent's prompt; it says what changed where a recorded reply is missing
 * @param research whether it only deepens what another question answers, so that it is left out when tokens run low
 * @param earlier the same question as earlier runs put it, with other targets; an answer to one of them will do
 * @param light whether a smaller model will do, where one is configured
 * @param layoutFree the same question apart from how files are laid out; an answer to another layout of it will do
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
        int attempt,
        int promptVersion,
        boolean research,
        List<ModelRequest> earlier,
        boolean light,
        LayoutFree layoutFree) {

    public ModelRequest {
        earlier = List.copyOf(earlier);
        if (maxOutput.value() < 1 || maxOutput.value() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the output limit of a request is out of range: " + maxOutput);
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1: " + attempt);
        }
    }

    /** A request that is no research, and was never put in another way. */
    public ModelRequest(
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
        this(
                phase,
                agent,
                subject,
                system,
                user,
                schema,
                input,
                maxOutput,
                repair,
                attempt,
                1,
                false,
                List.of(),
                false,
                LayoutFree.NONE);
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
        return new ModelRequest(
                phase,
                agent,
                subject,
                system,
                user,
                schema,
                input,
                maxOutput,
                repair,
                number,
                promptVersion,
                research,
                earlier,
                light,
                layoutFree);
    }

    /** The request with what earlier runs asked instead of it. */
    public ModelRequest withEarlier(List<ModelRequest> others) {
        return new ModelRequest(
                phase,
                agent,
                subject,
                system,
                user,
                schema,
                input,
                maxOutput,
                repair,
                attempt,
                promptVersion,
                research,
                others,
                light,
                layoutFree);
    }

    ModelRequest withTexts(String newSystem, String newUser) {
        return new ModelRequest(
                phase,
                agent,
                subject,
                newSystem,
                newUser,
                schema,
                input,
                maxOutput,
                repair,
                attempt,
                promptVersion,
                research,
                earlier,
                light,
                layoutFree);
    }
}
