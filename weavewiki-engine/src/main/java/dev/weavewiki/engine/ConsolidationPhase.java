package dev.weavewiki.engine;

import dev.weavewiki.agents.consolidation.Consolidator;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.Knowledge;
import reactor.core.publisher.Mono;

/** Groups the files into domains and writes a synthesis of each. */
final class ConsolidationPhase implements Phase<DomainMap> {

    private final Consolidator consolidator = new Consolidator();

    @Override
    public PhaseId id() {
        return PhaseId.CONSOLIDATION;
    }

    @Override
    public Class<DomainMap> productType() {
        return DomainMap.class;
    }

    @Override
    public Mono<DomainMap> run(Knowledge known, RunContext run) {
        return consolidator.consolidate(known, run.agents(), run.options().concurrency(), run.likeness());
    }
}
