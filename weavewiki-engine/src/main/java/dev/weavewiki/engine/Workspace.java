package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunLock;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code .weavewiki} folder of a repository while one process works in it: locked, its checkpoint open. Closing it
 * releases both.
 */
final class Workspace implements AutoCloseable {

    static final String FOLDER = ".weavewiki";
    static final String DATABASE = "weavewiki.db";

    private final RunLock lock;
    private final CheckpointStore checkpoints;
    private final boolean ownsCheckpoints;

    private Workspace(RunLock lock, CheckpointStore checkpoints, boolean ownsCheckpoints) {
        this.lock = lock;
        this.checkpoints = checkpoints;
        this.ownsCheckpoints = ownsCheckpoints;
    }

    /**
     * Opens the folder, and makes it where it is not there yet.
     *
     * @param given the store to use instead of the folder's own; it is not closed
     */
    static Workspace open(Path repository, Optional<CheckpointStore> given) {
        Path folder = folder(repository);
        RunLock lock = RunLock.acquire(folder);
        try {
            return new Workspace(
                    lock, given.orElseGet(() -> SqliteCheckpointStore.at(folder.resolve(DATABASE))), given.isEmpty());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens the folder of an earlier run. */
    static Workspace reopen(Path repository, Optional<CheckpointStore> given) {
        if (given.isEmpty() && !Files.exists(repository.resolve(FOLDER).resolve(DATABASE))) {
            throw new CheckpointException(
                    CheckpointException.Kind.NOT_RESUMABLE,
                    "there is no run to resume in " + repository + "; start one with `weavewiki run`",
                    null);
        }
        return open(repository, given);
    }

    private static Path folder(Path repository) {
        Path folder = repository.resolve(FOLDER);
        if (Files.isSymbolicLink(folder)) {
            throw new OutputException(
                    folder
                            + " is a link, and what it leads to may lie outside the repository; put a folder in its place"
                            + " and run again",
                    null);
        }
        try {
            Files.createDirectories(folder);
            Path ignore = folder.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, DATABASE + "*\nlock\n*.log\n", StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException e) {
            throw new OutputException(
                    "the folder " + folder + " cannot be made or written (" + e.getMessage()
                            + "); WeaveWiki keeps its checkpoint there, so make it writable and run again",
                    e);
        }
    }

    CheckpointStore checkpoints() {
        return checkpoints;
    }

    @Override
    public void close() {
        if (ownsCheckpoints) {
            checkpoints.close();
        }
        lock.close();
    }
}
