package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CallJournal.Charge;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * How a run stands.
 *
 * @param completed the phases whose product is written down, in their order
 * @param charged the tokens charged to the run so far
 */
public record RunStatus(RunRecord run, List<PhaseId> completed, Tokens charged) {

    public RunStatus {
        completed = List.copyOf(completed);
    }

    static Mono<RunStatus> read(RunRecord run, CheckpointStore checkpoints) {
        return Mono.zip(
                checkpoints.completedPhases(run.id()).collectList(),
                checkpoints.journal().charges(run.id()).map(Charge::tokens).reduce(Tokens.ZERO, Tokens::plus),
                (phases, charged) -> new RunStatus(run, phases, charged));
    }
}
