package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.CodeModel;
import reactor.core.publisher.Mono;

/** Answers every question with the agent's static answer. */
record StaticRunner(CodeModel code) implements AgentRunner {

    @Override
    public <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question) {
        return Mono.fromSupplier(() -> {
            FactCheck facts = FactCheck.against(code);
            I insight = agent.insight(agent.staticAnswer(subject), subject, facts);
            return new Finding<>(insight, Provenance.STATIC_ANALYSIS, "", Score.ONE, TokenUsage.NONE, facts.dropped());
        });
    }

    @Override
    public boolean asksModel() {
        return false;
    }
}
