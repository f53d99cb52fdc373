package dev.weavewiki.cli.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Product;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A store that has somebody told before and after each transition of its journal, and waits for them. */
final class WatchedStore implements CheckpointStore {

    /** Is told of transitions, such as {@code before commit}; what it throws fails the transition. */
    @FunctionalInterface
    interface Watch {
        void at(String moment);
    }

    private final CheckpointStore store;
    private final Watch watch;

    WatchedStore(CheckpointStore store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    @Override
    public CallJournal journal() {
        return new WatchedJournal(store.journal());
    }

    @Override
    public Mono<Void> begin(RunRecord run) {
        return store.begin(run);
    }

    @Override
    public Mono<Void> mark(RunId run, RunRecord.State state) {
        return store.mark(run, state);
    }

    @Override
    public Flux<RunRecord> runs() {
        return store.runs();
    }

    @Override
    public Flux<PhaseId> completedPhases(RunId run) {
        return store.completedPhases(run);
    }

    @Override
    public <P extends Product> Mono<P> find(RunId run, PhaseId phase, Class<P> type) {
        return store.find(run, phase, type);
    }

    @Override
    public Mono<Void> save(RunId run, Product product, PhaseCost cost) {
        return store.save(run, product, cost);
    }

    @Override
    public Flux<PhaseCost> costs(RunId run) {
        return store.costs(run);
    }

    @Override
    public Mono<Map<PagePath, ContentHash>> pages() {
        return store.pages();
    }

    @Override
    public Mono<Void> savePages(Map<PagePath, ContentHash> pages) {
        return store.savePages(pages);
    }

    @Override
    public void close() {
        store.close();
    }

    private final class WatchedJournal implements CallJournal {

        private final CallJournal journal;

        private WatchedJournal(CallJournal journal) {
            this.journal = journal;
        }

        // On threads that may wait, because whoever is told may run for a while.
        private Mono<Void> watched(String transition, Mono<Void> work) {
            return told("before " + transition).then(work).then(told("after " + transition));
        }

        private Mono<Void> told(String moment) {
            return Mono.<Void>fromRunnable(() -> watch.at(moment)).subscribeOn(Schedulers.boundedElastic());
        }

        @Override
        public Mono<Entry> answer(String digest) {
            return journal.answer(digest);
        }

        @Override
        public Mono<Reply> committed(String digest) {
            return journal.committed(digest);
        }

        @Override
        public Mono<Entry> answerOverAnyLayout(String question) {
            return journal.answerOverAnyLayout(question);
        }

        @Override
        public Mono<Void> plan(Call call) {
            return watched("plan", journal.plan(call));
        }

        @Override
        public Mono<Void> sent(String digest, int attempt) {
            return watched("send", journal.sent(digest, attempt));
        }

        @Override
        public Mono<Void> commit(String digest, Reply reply, Optional<AnyLayout> anyLayout) {
            return watched("commit", journal.commit(digest, reply, anyLayout));
        }

        @Override
        public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
            return watched("fail", journal.fail(digest, reason, charged));
        }

        @Override
        public Mono<Integer> recover(RunId run) {
            return journal.recover(run);
        }

        @Override
        public Flux<Charge> charges(RunId run) {
            return journal.charges(run);
        }

        @Override
        public Flux<Expense> expenses(RunId run) {
            return journal.expenses(run);
        }

        @Override
        public Flux<Answered> answered(String model) {
            return journal.answered(model);
        }

        @Override
        public Flux<Entry> entries() {
            return journal.entries();
        }
    }
}
