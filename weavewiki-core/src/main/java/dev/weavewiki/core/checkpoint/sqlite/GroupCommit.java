package dev.weavewiki.core.checkpoint.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes that wait for the disk. Whatever waits when the connection is free goes into one transaction, and is told of
 * only when that is on the disk. Where one of them fails, none of the transaction is kept, and each is done again in a
 * transaction of its own, so that a failure stays with the write that caused it. {@link #add} is safe for use by many
 * threads, {@link #run} belongs to the connection's thread.
 */
final class GroupCommit {

    /** How many writes share a transaction at most, so that the first does not wait long for the last. Our choice. */
    private static final int MOST = 64;

    private final Connection connection;
    private final Runnable condition;
    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

    /** @param condition of every commit; what it throws fails the writes */
    GroupCommit(Connection connection, Runnable condition) {
        this.connection = connection;
        this.condition = condition;
    }

    <T> CompletableFuture<T> add(Session.Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        waiting.add(pending);
        return pending.result;
    }

    /** Commits what waits; nothing where an earlier run has taken it along. */
    void run() {
        List<Pending<?>> group = new ArrayList<>();
        for (Pending<?> next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return;
        }
        if (group.size() == 1 || !committed(group)) {
            group.forEach(this::commitAlone);
        }
    }

    private boolean committed(List<Pending<?>> group) {
        try {
            transaction(() -> {
                for (Pending<?> pending : group) {
                    pending.carryOut(connection);
                }
            });
        } catch (SQLException | RuntimeException | Error repeated) {
            return false;
        }
        group.forEach(Pending::succeed);
        return true;
    }

    private void commitAlone(Pending<?> pending) {
        try {
            transaction(() -> pending.carryOut(connection));
        } catch (SQLException | RuntimeException | Error failure) {
            pending.result.completeExceptionally(failure);
            return;
        }
        pending.succeed();
    }

    private void transaction(Statements statements) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            statements.execute();
            condition.run();
            execute("COMMIT");
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(failure);
            throw failure;
        }
    }

    // SQLite has done so itself after some failures, such as a full disk, and then refuses to do it again.
    private void rollBack(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException done) {
            failure.addSuppressed(done);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Statements {
        void execute() throws SQLException;
    }

    /** A write, and who waits for it. */
    private static final class Pending<T> {

        private final Session.Work<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private Runnable success = () -> {};

        private Pending(Session.Work<T> work) {
            this.work = work;
        }

        private void carryOut(Connection connection) throws SQLException {
            T value = work.in(new Session(connection));
            success = () -> result.complete(value);
        }

        private void succeed() {
            success.run();
        }
    }
}
