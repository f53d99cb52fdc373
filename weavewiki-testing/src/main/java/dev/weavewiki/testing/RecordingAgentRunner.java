package dev.weavewiki.testing;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.core.publisher.Mono;

/**
 * Answers from static analysis and keeps what was asked, so that agents nobody can name from outside can be examined. It
 * claims to ask a model, so that it hears the questions that static analysis would spare. Safe for use by many threads.
 */
public final class RecordingAgentRunner implements AgentRunner {

    private final AgentRunner answers;
    private final Queue<Asked<?, ?, ?>> asked = new ConcurrentLinkedQueue<>();

    public RecordingAgentRunner(CodeModel code) {
        this.answers = new StaticAgentRunner(code, AgentListener.NONE);
    }

    @Override
    public <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question) {
        return Mono.defer(() -> {
            asked.add(new Asked<>(agent, subject, question));
            return answers.ask(agent, subject, question);
        });
    }

    @Override
    public boolean asksModel() {
        return true;
    }

    /** What was asked so far, in the order of the questions. */
    public List<Asked<?, ?, ?>> asked() {
        return List.copyOf(asked);
    }
}
