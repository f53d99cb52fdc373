package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.error.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one connection to the file. SQLite has one writer, so all work is done on one thread; results leave it at once, so
 * that what follows does not hold up the next statement.
 */
final class Database implements AutoCloseable {

    /** How long closing waits for work that was begun; a transaction takes milliseconds. Our choice. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final Connection connection;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Database::daemon);
    private final Scheduler thread = Schedulers.fromExecutorService(executor, "weavewiki-sqlite");
    private final GroupCommit commits;
    private final Optional<Object> place;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.place = place(file);
        this.commits = new GroupCommit(connection, this::requireInPlace);
    }

    /** What the system knows the file by; empty where the system has no such thing. */
    private static Optional<Object> place(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** SQLite writes on into a file that was removed or replaced meanwhile, and nobody would ever read that again. */
    private void requireInPlace() {
        if (place.isPresent() && !place.equals(place(file))) {
            throw Failures.gone(file);
        }
    }

    static Database open(Path file) {
        Schema.prepare(file);
        try {
            return new Database(file, Connections.open(Connections.writing(file)));
        } catch (SQLException e) {
            throw Failures.of(file, "open", e);
        }
    }

    Path file() {
        return file;
    }

    /**
     * @param tried what is attempted, for the message of a failure, such as {@code read the runs in}
     */
    <T> Mono<T> read(String tried, Session.Work<T> work) {
        return inOurTerms(tried, Mono.fromCallable(() -> query(work)).subscribeOn(thread));
    }

    /**
     * All of the work or nothing of it is on the disk when the {@code Mono} ends. Once it is subscribed to, it is carried
     * out, even where nobody waits for it any more: a reply that has come must not be lost with the run that is cancelled.
     * What waits at the same time reaches the disk together, so many writers do not wait for one commit each.
     */
    Mono<Void> write(String tried, Session.Work<?> work) {
        return writeAndReturn(tried, work).then();
    }

    /** Like {@link #write}, with what the work gives back. */
    <T> Mono<T> writeAndReturn(String tried, Session.Work<T> work) {
        return inOurTerms(tried, Mono.fromFuture(() -> enqueued(work), true));
    }

    private <T> CompletableFuture<T> enqueued(Session.Work<T> work) {
        CompletableFuture<T> result = commits.add(work);
        executor.execute(this::commitWaiting);
        return result;
    }

    private synchronized void commitWaiting() {
        commits.run();
    }

    /** Like {@link #read} on the thread that asks, for callers that may block. */
    <T> T readNow(String tried, Session.Work<T> work) {
        try {
            return query(work);
        } catch (SQLException e) {
            throw Failures.of(file, tried, e);
        }
    }

    /** Like {@link #writeAndReturn}, waited for, for callers that may block. */
    <T> T writeNow(String tried, Session.Work<T> work) {
        try {
            return enqueued(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException failure ? Failures.of(file, tried, failure) : e;
        } catch (RejectedExecutionException e) {
            throw closed(tried, e);
        }
    }

    private <T> Mono<T> inOurTerms(String tried, Mono<T> work) {
        return work.onErrorMap(SQLException.class, e -> Failures.of(file, tried, e))
                .onErrorMap(RejectedExecutionException.class, e -> closed(tried, e))
                .publishOn(Schedulers.parallel());
    }

    /** What is stored was written by us, so a value that cannot be read means damage. */
    private synchronized <T> T query(Session.Work<T> work) throws SQLException {
        try {
            return work.in(new Session(connection));
        } catch (IllegalArgumentException e) {
            throw Failures.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    private CheckpointException closed(String tried, RejectedExecutionException e) {
        return new CheckpointException(
                CheckpointException.Kind.IO, "could not " + tried + " the checkpoint " + file + ": it is closed", e);
    }

    /** Takes no more work, finishes what was begun, and lets SQLite fold its log into the file. Idempotent. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeConnection();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weavewiki-sqlite");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void closeConnection() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(file, "close", e);
        }
    }
}
