package dev.weavewiki.engine;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.AgentOutput;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.model.product.ProjectProfile;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what kind of project this is, in turns; a turn sees what the turns before it found. */
final class CharacterizationPhase implements Phase<ProjectProfile> {

    /** Our choice: with its evidence a question stays near the 2,000 tokens that the estimate counts. */
    private static final int TARGET = 900;

    @Override
    public PhaseId id() {
        return PhaseId.CHARACTERIZATION;
    }

    @Override
    public Class<ProjectProfile> productType() {
        return ProjectProfile.class;
    }

    @Override
    public Mono<ProjectProfile> run(Knowledge known, RunContext run) {
        var profile = Mono.just(ProjectProfile.EMPTY);
        int number = 0;
        for (var agents : run.roster().turns()) {
            int turn = ++number;
            profile = profile.flatMap(
                    soFar -> turn(turn, agents, known.plus(soFar), run).map(soFar::plus));
        }
        return profile;
    }

    private Mono<List<AgentOutput>> turn(
            int turn, List<Agent<Knowledge, ?, ? extends ProfileInsight>> agents, Knowledge known, RunContext run) {
        return Flux.fromIterable(agents)
                .flatMapSequential(
                        agent -> output(turn, agent, known, run), run.options().concurrency())
                .collectList();
    }

    private <A, I extends ProfileInsight> Mono<AgentOutput> output(
            int turn, Agent<Knowledge, A, I> agent, Knowledge known, RunContext run) {
        return run.agents()
                .ask(agent, known, Question.of(id(), "project", TARGET))
                .map(finding -> new AgentOutput(
                        agent.id(),
                        turn,
                        finding.insight(),
                        finding.confidence(),
                        finding.provenance(),
                        finding.droppedClaims()));
    }
}
