package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Product;
import java.util.List;
import reactor.core.publisher.Mono;

/** Runs the phases in order, restoring what an earlier attempt already made. */
final class Pipeline {

    private final List<Phase<?>> phases;
    private final CheckpointStore checkpoints;

    Pipeline(List<Phase<?>> phases, CheckpointStore checkpoints) {
        this.phases = List.copyOf(phases);
        this.checkpoints = checkpoints;
    }

    /** The phases of every run. */
    static List<Phase<?>> standardPhases() {
        return List.of(
                new CharacterizationPhase(),
                new FileDiscoveryPhase(),
                new BottomUpPhase(),
                new TopDownPhase(),
                new ConsolidationPhase(),
                new BlueprintPhase(),
                new RefinementPhase());
    }

    Mono<Knowledge> run(Knowledge start, RunContext run) {
        var known = Mono.just(start);
        for (Phase<?> phase : phases) {
            known = known.flatMap(soFar -> advance(phase, soFar, run));
        }
        return known;
    }

    private <P extends Product> Mono<Knowledge> advance(Phase<P> phase, Knowledge soFar, RunContext run) {
        return checkpoints
                .find(run.id(), phase.id(), phase.productType())
                .doOnNext(restored -> run.events().emit(new RunEvent.PhaseRestored(phase.id())))
                .switchIfEmpty(Mono.defer(() -> make(phase, soFar, run)))
                .doOnNext(product -> run.budget().finish(phase.id()))
                .map(soFar::plus);
    }

    private <P extends Product> Mono<P> make(Phase<P> phase, Knowledge soFar, RunContext run) {
        run.events().emit(new RunEvent.PhaseStarted(phase.id()));
        return phase.run(soFar, run)
                .flatMap(made -> save(phase, made, run).thenReturn(made))
                .doOnNext(made -> run.events()
                        .emit(new RunEvent.PhaseFinished(phase.id(), run.usage().usage(phase.id()))));
    }

    private Mono<Void> save(Phase<?> phase, Product made, RunContext run) {
        return checkpoints.save(run.id(), made, run.usage().cost(phase.id()));
    }
}
