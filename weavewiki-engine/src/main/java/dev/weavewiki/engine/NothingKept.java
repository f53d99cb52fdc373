package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Product;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers nothing; for runs that only find out what a run would do. */
final class NothingKept implements CheckpointStore {

    @Override
    public Mono<Void> begin(RunRecord run) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> mark(RunId run, RunRecord.State state) {
        return Mono.empty();
    }

    @Override
    public Flux<RunRecord> runs() {
        return Flux.empty();
    }

    @Override
    public Flux<PhaseId> completedPhases(RunId run) {
        return Flux.empty();
    }

    @Override
    public <P extends Product> Mono<P> find(RunId run, PhaseId phase, Class<P> type) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> save(RunId run, Product product, PhaseCost cost) {
        return Mono.empty();
    }

    @Override
    public Flux<PhaseCost> costs(RunId run) {
        return Flux.empty();
    }

    @Override
    public CallJournal journal() {
        throw new UnsupportedOperationException("nothing is kept, so there is no journal");
    }

    @Override
    public Mono<Map<PagePath, ContentHash>> pages() {
        return Mono.just(Map.of());
    }

    @Override
    public Mono<Void> savePages(Map<PagePath, ContentHash> pages) {
        return Mono.empty();
    }

    @Override
    public void close() {}
}
