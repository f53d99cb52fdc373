package dev.weavewiki.engine;

import dev.weavewiki.agents.consolidation.BlueprintPlanner;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.DocumentationBlueprint;
import dev.weavewiki.core.model.product.Knowledge;
import reactor.core.publisher.Mono;

/** Plans the page tree: by scale and evidence, or as the repository's steering file says. */
final class BlueprintPhase implements Phase<DocumentationBlueprint> {

    @Override
    public PhaseId id() {
        return PhaseId.BLUEPRINT;
    }

    @Override
    public Class<DocumentationBlueprint> productType() {
        return DocumentationBlueprint.class;
    }

    @Override
    public Mono<DocumentationBlueprint> run(Knowledge known, RunContext run) {
        return run.steering()
                .map(BlueprintPlanner::steered)
                .orElseGet(BlueprintPlanner::create)
                .blueprint(known, run.agents());
    }
}
