package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.error.CheckpointException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that holds nobody up: it is opened, and what is saved is written, in a thread of its own and in order. Finds
 * nothing until it is open; what is saved is found once it is written. A failure is thrown to whoever asks next. Safe for
 * use by many threads.
 */
public final class LaterIndexStore implements IndexStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LaterIndexStore.class);

    /** How many savings wait at most before whoever saves waits too, so that they do not fill the memory. Our choice. */
    private static final int WAITING = 4;

    /** How long closing waits for the disk. Our choice. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(LaterIndexStore::daemon);
    private final Semaphore places = new Semaphore(WAITING);
    private final CompletableFuture<IndexStore> opened;
    private final AtomicReference<@Nullable CheckpointException> failure = new AtomicReference<>();
    private volatile boolean isTold;

    /** @param opening opens the index; may fail with a {@link CheckpointException} */
    public LaterIndexStore(Supplier<IndexStore> opening) {
        this.opened = CompletableFuture.supplyAsync(opening, thread);
    }

    /** Waits until it is open. */
    public void awaitOpen() {
        done(opened);
    }

    @Override
    public Optional<byte[]> find(String key) {
        requireWhole();
        return opened.isDone() ? done(opened).find(key) : Optional.empty();
    }

    @Override
    public void save(Map<String, byte[]> entries) {
        Map<String, byte[]> copy = new HashMap<>(entries);
        requireWhole();
        places.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                attempt(() -> done(opened).save(copy));
            } finally {
                places.release();
            }
        });
    }

    @Override
    public void prune(Set<String> used, int spare) {
        Set<String> copy = Set.copyOf(used);
        requireWhole();
        thread.execute(() -> attempt(() -> done(opened).prune(copy, spare)));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (CheckpointException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void requireWhole() {
        if (opened.isCompletedExceptionally()) {
            isTold = true;
            done(opened);
        }
        CheckpointException first = failure.get();
        if (first != null) {
            isTold = true;
            throw first;
        }
    }

    private static <T> T done(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CheckpointException known ? known : e;
        }
    }

    /** Waits until all is written; what fails then is logged, since all that is lost can be read again. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("the index could not be written within {} s", PATIENCE.toSeconds());
            }
            CheckpointException first = failure.get();
            if (first != null && !isTold) {
                log.warn("not all is remembered: {}", first.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weavewiki-index");
        thread.setDaemon(true);
        return thread;
    }
}
