package dev.weavewiki.agents;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;

/**
 * One question to a model, declared: the evidence it is asked with, the form of the answer, what static analysis would
 * answer, and how an answer becomes an insight. Stateless, so one instance serves many runs and threads.
 *
 * @param <S> what is asked about
 * @param <A> the answer: a record of strings, numbers, booleans, enums, lists and such records; its JSON schema is made
 *     from it
 * @param <I> what is believed once the answer is checked
 */
public interface Agent<S, A, I> {

    /** The stem that class, prompt file, metric tag and test share. */
    AgentId id();

    PromptId prompt();

    Class<A> answerType();

    /** The evidence, ranked; cut to the context ceiling by whoever asks. Equal subjects give equal briefs. */
    Brief brief(S subject);

    /** What the code model alone can say; never presented as a model's answer. Goes through {@link #insight} as well. */
    A staticAnswer(S subject);

    /**
     * What is left of an answer once everything it names has been looked up. What cannot be found is dropped, and counted
     * by {@code facts}.
     *
     * @throws UnusableAnswerException where too little is left to be of use; a model is then asked once more, told why
     */
    I insight(A answer, S subject, FactCheck facts);

    /** How sure the answer is of itself. */
    default Score confidence(A answer) {
        return Score.ONE;
    }
}
