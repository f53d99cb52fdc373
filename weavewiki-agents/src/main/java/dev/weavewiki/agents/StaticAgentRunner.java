package dev.weavewiki.agents;

import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.CodeModel;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers every question from static analysis. What it says is checked like a model's answer. */
public final class StaticAgentRunner implements AgentRunner {

    private final CodeModel code;
    private final AgentListener listener;

    public StaticAgentRunner(CodeModel code, AgentListener listener) {
        this.code = code;
        this.listener = listener;
    }

    @Override
    public <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question) {
        return Mono.fromCallable(() -> {
                    listener.agentStarted(agent.id(), question);
                    Finding<I> finding = answer(code, agent, subject, "", TokenUsage.NONE);
                    listener.agentFinished(agent.id(), question, finding);
                    return finding;
                })
                .subscribeOn(Schedulers.parallel());
    }

    @Override
    public boolean asksModel() {
        return false;
    }

    /**
     * The static answer, checked.
     *
     * @param reason why a model did not answer; empty where none was to
     * @param usage what was spent on replies that were of no use
     */
    static <S, A, I> Finding<I> answer(
            CodeModel code, Agent<S, A, I> agent, S subject, String reason, TokenUsage usage) {
        A answer = agent.staticAnswer(subject);
        FactCheck facts = FactCheck.against(code);
        I insight = agent.insight(answer, subject, facts);
        return new Finding<>(
                insight, Provenance.STATIC_ANALYSIS, reason, agent.confidence(answer), usage, facts.dropped());
    }
}
