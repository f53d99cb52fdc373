package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A checkpoint store that is lost with its process. Safe for use by many threads. */
public final class InMemoryCheckpointStore implements CheckpointStore {

    private final Map<RunId, RunRecord> runs = new LinkedHashMap<>();
    private final Map<RunId, Map<PhaseId, Saved>> products = new TreeMap<>();
    private final InMemoryCallJournal journal = new InMemoryCallJournal();
    private volatile Map<PagePath, ContentHash> pages = Map.of();

    @Override
    public Mono<Void> begin(RunRecord run) {
        return Mono.fromRunnable(() -> note(run));
    }

    @Override
    public Mono<Void> mark(RunId run, RunRecord.State state) {
        return Mono.fromRunnable(() -> markNow(run, state));
    }

    @Override
    public Flux<RunRecord> runs() {
        return Flux.defer(() -> Flux.fromIterable(noted()));
    }

    @Override
    public Flux<PhaseId> completedPhases(RunId run) {
        return Flux.defer(() -> Flux.fromIterable(completed(run)));
    }

    @Override
    public <P extends Product> Mono<P> find(RunId run, PhaseId phase, Class<P> type) {
        return Mono.defer(() -> Mono.justOrEmpty(product(run, phase).map(type::cast)));
    }

    @Override
    public Mono<Void> save(RunId run, Product product, PhaseCost cost) {
        return Mono.fromRunnable(() -> put(run, new Saved(product, cost)));
    }

    @Override
    public Flux<PhaseCost> costs(RunId run) {
        return Flux.defer(() -> Flux.fromIterable(saved(run)).map(Saved::cost));
    }

    @Override
    public CallJournal journal() {
        return journal;
    }

    @Override
    public Mono<Map<PagePath, ContentHash>> pages() {
        return Mono.fromCallable(() -> pages);
    }

    @Override
    public Mono<Void> savePages(Map<PagePath, ContentHash> digests) {
        return Mono.fromRunnable(() -> pages = Map.copyOf(digests));
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private synchronized void note(RunRecord run) {
        runs.put(run.id(), run);
    }

    private synchronized void markNow(RunId run, RunRecord.State state) {
        runs.computeIfPresent(
                run, (id, known) -> new RunRecord(id, state, known.started(), known.options(), known.repository()));
    }

    /** The newest first; of those that began at the same time, the one noted last first. */
    private synchronized List<RunRecord> noted() {
        List<RunRecord> newest = new ArrayList<>(runs.values());
        Collections.reverse(newest);
        newest.sort(Comparator.comparing(RunRecord::started).reversed());
        return newest;
    }

    private synchronized void put(RunId run, Saved saved) {
        products.computeIfAbsent(run, id -> new EnumMap<>(PhaseId.class))
                .put(saved.cost().phase(), saved);
    }

    private synchronized Optional<Product> product(RunId run, PhaseId phase) {
        return Optional.ofNullable(products.getOrDefault(run, Map.of()).get(phase))
                .map(Saved::product);
    }

    private synchronized List<PhaseId> completed(RunId run) {
        return List.copyOf(products.getOrDefault(run, Map.of()).keySet());
    }

    private synchronized List<Saved> saved(RunId run) {
        return List.copyOf(products.getOrDefault(run, Map.of()).values());
    }

    private record Saved(Product product, PhaseCost cost) {}
}
