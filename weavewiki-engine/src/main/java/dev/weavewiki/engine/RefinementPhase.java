package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.Wiki;
import dev.weavewiki.quality.GapFinder;
import dev.weavewiki.quality.QualityTargets;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Generates the wiki, scores it, and improves its worst gaps, as long as that makes it better and there are turns and
 * tokens left. The better draft stays.
 */
final class RefinementPhase implements Phase<Wiki> {

    @Override
    public PhaseId id() {
        return PhaseId.REFINEMENT;
    }

    @Override
    public Class<Wiki> productType() {
        return Wiki.class;
    }

    @Override
    public Mono<Wiki> run(Knowledge known, RunContext run) {
        return Mono.defer(() -> new Loop(known, run).turn(1, Optional.empty(), known));
    }

    /** The loop of one run. */
    private static final class Loop {

        private final RunContext run;
        private final DraftMaker maker;
        private final Improvement improvement;
        private final Score target;
        private final int maxTurns;

        Loop(Knowledge known, RunContext run) {
            ProjectScale scale = known.plan().scale();
            this.run = run;
            this.maker = new DraftMaker(known, run);
            this.improvement = new Improvement(run);
            this.target = run.options()
                    .target()
                    .orElseGet(() -> QualityTargets.target(run.options().mode(), scale));
            this.maxTurns = run.options()
                    .maxTurns()
                    .orElseGet(() -> QualityTargets.maxTurns(run.options().mode(), scale));
        }

        Mono<Wiki> turn(int turn, Optional<Draft> best, Knowledge known) {
            return Mono.fromCallable(() -> maker.draft(known)).flatMap(draft -> {
                run.events().emit(new RunEvent.DraftScored(turn, draft.score().overall(), target));
                boolean better = best.isEmpty() || draft.isBetterThan(best.get());
                Draft kept = better ? draft : best.get();
                List<Gap> gaps = GapFinder.gaps(kept.known());
                Optional<StopReason> stop = stop(turn, better, kept, gaps);
                return stop.isPresent()
                        ? Mono.fromCallable(() -> maker.wiki(kept, target, turn, stop.get(), gaps))
                        : improvement
                                .improve(kept.known(), gaps)
                                .flatMap(next -> turn(turn + 1, Optional.of(kept), next));
            });
        }

        private Optional<StopReason> stop(int turn, boolean better, Draft kept, List<Gap> gaps) {
            if (kept.score().overall().reaches(target)) {
                return Optional.of(StopReason.TARGET_REACHED);
            }
            if (!better || gaps.isEmpty() || !run.agents().asksModel()) {
                return Optional.of(StopReason.NO_GAIN);
            }
            if (turn >= maxTurns) {
                return Optional.of(StopReason.TURN_LIMIT);
            }
            return improvement.isAffordable() ? Optional.empty() : Optional.of(StopReason.NO_BUDGET);
        }
    }
}
