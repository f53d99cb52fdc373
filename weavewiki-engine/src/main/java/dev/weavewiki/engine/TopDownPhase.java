package dev.weavewiki.engine;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectFinding;
import dev.weavewiki.core.model.product.ProjectInsight;
import dev.weavewiki.core.model.product.ProjectInsights;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the whole: four agents side by side. */
final class TopDownPhase implements Phase<ProjectInsights> {

    /** Our choice: with its evidence a question stays near the 3,000 tokens that the estimate counts. */
    private static final int TARGET = 1_500;

    @Override
    public PhaseId id() {
        return PhaseId.TOP_DOWN;
    }

    @Override
    public Class<ProjectInsights> productType() {
        return ProjectInsights.class;
    }

    @Override
    public Mono<ProjectInsights> run(Knowledge known, RunContext run) {
        return Flux.fromIterable(run.roster().topDown())
                .flatMapSequential(
                        agent -> finding(agent, known, run), run.options().concurrency())
                .collectList()
                .map(ProjectInsights::new);
    }

    private <A, I extends ProjectInsight> Mono<ProjectFinding> finding(
            Agent<Knowledge, A, I> agent, Knowledge known, RunContext run) {
        return run.agents()
                .ask(agent, known, Question.of(id(), "project", TARGET))
                .map(found ->
                        new ProjectFinding(agent.id(), found.insight(), found.provenance(), found.droppedClaims()));
    }
}
