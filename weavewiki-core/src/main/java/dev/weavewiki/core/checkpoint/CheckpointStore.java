package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Product;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps runs, products, the call journal and page digests. What a {@code Mono} has completed is durable. Everything is
 * cold; failures are {@link dev.weavewiki.core.error.CheckpointException}s. Safe for use by many threads.
 */
public interface CheckpointStore extends AutoCloseable {

    /** Writes down that a run has begun, with all its options. */
    Mono<Void> begin(RunRecord run);

    /** Writes down how a run stands now. */
    Mono<Void> mark(RunId run, RunRecord.State state);

    /** All runs, newest first. */
    Flux<RunRecord> runs();

    /** The phases whose product is written down, in the order of the phases. */
    Flux<PhaseId> completedPhases(RunId run);

    /**
     * The product of a phase; empty where the phase has not finished. Fails with kind {@code CORRUPTED} where the stored
     * bytes do not have the checksum they were written with.
     */
    <P extends Product> Mono<P> find(RunId run, PhaseId phase, Class<P> type);

    /** Writes down the product of a phase, and what it cost. */
    Mono<Void> save(RunId run, Product product, PhaseCost cost);

    /** What the products that are written down cost, in the order of the phases. */
    Flux<PhaseCost> costs(RunId run);

    /** The journal of model calls, shared by all runs of this store. */
    CallJournal journal();

    /** What was read out of files before; a store that keeps no such thing says so. */
    default IndexStore index() {
        return IndexStore.NONE;
    }

    /** The digests of the pages as WeaveWiki last wrote them. */
    Mono<Map<PagePath, ContentHash>> pages();

    /** Replaces the digests of the pages. */
    Mono<Void> savePages(Map<PagePath, ContentHash> pages);

    /** Releases what is open. Idempotent. */
    @Override
    void close();
}
