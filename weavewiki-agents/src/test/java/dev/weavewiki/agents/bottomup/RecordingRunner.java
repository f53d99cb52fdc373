package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Answers by the static answers, as a model or, for the agents told, as the fallback; keeps what it was asked. */
final class RecordingRunner implements AgentRunner {

    record Asked(String agent, PromptId prompt, Brief brief, Question question, Object subject) {}

    final List<Asked> asked = new ArrayList<>();
    private final CodeModel code;
    private final boolean asksModel;
    private final Set<String> failing = new HashSet<>();

    RecordingRunner(CodeModel code, boolean asksModel, String... failing) {
        this.code = code;
        this.asksModel = asksModel;
        this.failing.addAll(List.of(failing));
    }

    List<String> agents() {
        return asked.stream().map(Asked::agent).toList();
    }

    @Override
    public <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question) {
        return Mono.fromSupplier(() -> {
            asked.add(new Asked(agent.id().value(), agent.prompt(), agent.brief(subject), question, subject));
            I insight = agent.insight(agent.staticAnswer(subject), subject, FactCheck.against(code));
            boolean model = asksModel && !failing.contains(agent.id().value());
            return new Finding<>(
                    insight,
                    model ? Provenance.MODEL : Provenance.STATIC_ANALYSIS,
                    model || !asksModel ? "" : "the model failed",
                    Score.ONE,
                    model ? TokenUsage.of(100, 10) : TokenUsage.NONE,
                    1);
        });
    }

    @Override
    public boolean asksModel() {
        return asksModel;
    }
}
