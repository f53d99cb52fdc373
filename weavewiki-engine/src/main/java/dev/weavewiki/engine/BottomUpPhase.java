package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.agents.bottomup.ChildContext;
import dev.weavewiki.agents.bottomup.FileResearcher;
import dev.weavewiki.agents.bottomup.FileStudy;
import dev.weavewiki.agents.bottomup.InsightRegistry;
import dev.weavewiki.agents.bottomup.InsightSnapshot;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsights;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads every source file, leaf first. A tier starts when the one below is finished, and its files see a snapshot of what
 * was finished then, so that results do not depend on timing.
 */
final class BottomUpPhase implements Phase<FileInsights> {

    @Override
    public PhaseId id() {
        return PhaseId.BOTTOM_UP;
    }

    @Override
    public Class<FileInsights> productType() {
        return FileInsights.class;
    }

    @Override
    public Mono<FileInsights> run(Knowledge known, RunContext run) {
        return Mono.defer(() -> {
            InsightRegistry registry = new InsightRegistry();
            AtomicInteger done = new AtomicInteger();
            return Flux.fromArray(ProcessingTier.values())
                    .concatMap(tier ->
                            read(tier, known, registry, run).doOnNext(insight -> announce(insight, done, known, run)))
                    .collectList()
                    .map(FileInsights::new);
        });
    }

    private Flux<FileInsight> read(ProcessingTier tier, Knowledge known, InsightRegistry registry, RunContext run) {
        return Flux.defer(() -> {
            InsightSnapshot finished = registry.snapshot();
            return Flux.fromIterable(known.plan().in(tier))
                    .flatMap(
                            file -> research(file, known, finished, run),
                            underWay(run.options().concurrency()))
                    .doOnNext(registry::put);
        });
    }

    /** As many again as are asked at once, so that the next questions are written while these wait for their answers. */
    private static int underWay(int concurrency) {
        return concurrency == 1 ? 1 : 2 * concurrency;
    }

    private Mono<FileInsight> research(PlannedFile file, Knowledge known, InsightSnapshot finished, RunContext run) {
        return Mono.defer(() -> {
            List<ChildContext> children = run.agents().asksModel()
                    ? finished.childContexts(file.path(), file.tier(), known.code(), run.counter())
                    : List.of();
            return new FileResearcher(run.counter(), run.options().contextCeiling())
                    .research(FileStudy.of(file, known, children), run.options().mode(), run.agents());
        });
    }

    private static void announce(FileInsight insight, AtomicInteger done, Knowledge known, RunContext run) {
        if (insight.provenance() == Provenance.MODEL && !insight.reason().isBlank()) {
            run.events().emit(new RunEvent.ScopeReduced(insight.path(), insight.reason()));
        }
        run.events()
                .emit(new RunEvent.FileAnalyzed(
                        insight.path(),
                        insight.tier(),
                        insight.provenance(),
                        done.incrementAndGet(),
                        known.plan().files().size()));
    }
}
