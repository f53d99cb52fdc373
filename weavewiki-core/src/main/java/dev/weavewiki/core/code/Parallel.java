package dev.weavewiki.core.code;

import dev.weavewiki.core.error.RepositoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Work of an analysis that goes on beside other work of it. */
final class Parallel {

    private Parallel() {}

    /** Applies it to all on all cores, begun in their order; the results in their order. */
    static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<R>> running = new ArrayList<>();
            for (T one : all) {
                running.add(threads.submit(() -> work.apply(one)));
            }
            return running.stream().map(Parallel::await).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Begins it in a thread of its own; an analysis that fails meanwhile leaves it to its end. */
    static <T> Future<T> begin(String what, Callable<T> work) {
        var future = new FutureTask<>(work);
        Thread thread = new Thread(future, "weavewiki-" + what);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** @throws RepositoryException as the work threw it, or if this thread is interrupted */
    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("the analysis was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RepositoryException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part of the analysis failed", e.getCause());
        }
    }
}
