package dev.weavewiki.engine;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.util.List;
import reactor.core.publisher.Mono;

/** Decides how much attention each source file is given. Asks nobody. */
final class FileDiscoveryPhase implements Phase<ReadingPlan> {

    @Override
    public PhaseId id() {
        return PhaseId.FILE_DISCOVERY;
    }

    @Override
    public Class<ReadingPlan> productType() {
        return ReadingPlan.class;
    }

    @Override
    public Mono<ReadingPlan> run(Knowledge known, RunContext run) {
        return Mono.fromCallable(() -> {
            List<ReadingPlan.PlannedFile> files = new TierClassifier(known).classify();
            ProjectScale scale = run.options().scale().orElseGet(() -> ProjectScale.of(files.size()));
            return new ReadingPlan(
                    scale, files, CostEstimate.of(files, scale, run.options().mode()));
        });
    }
}
