package dev.weavewiki.cli;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.checkpoint.LaterIndexStore;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.index.StoredAnswers;
import dev.weavewiki.core.code.index.StoredInventory;
import dev.weavewiki.core.code.index.StoredParsedFiles;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.source.Inventory;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.engine.WikiRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands that only look remember what they found: the checkpoint of the repository where it has one, since they
 * make none; for a large repository without one, a database in the user's cache folder. One that cannot be used is done
 * without. Not safe for use by several threads.
 */
final class CodeIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CodeIndex.class);

    /** Fewer files are parsed in about the time that a new database takes. Our choice. */
    static final int LARGE = 500;

    private final Path folder;
    private final Path cached;
    private @Nullable LaterIndexStore store;
    private volatile @Nullable SqliteCheckpointStore database;

    /** Opens the database that is there, beside what its maker does next. */
    CodeIndex(Invocation invocation, Path root) {
        this.folder = cacheFolder(invocation);
        this.cached = folder.resolve("weavewiki").resolve(digest(root.toString()) + ".db");
        WikiRun.checkpoint(root)
                .filter(file -> Files.isWritable(file) && Files.isWritable(file.getParent()))
                .or(() -> Optional.of(cached).filter(Files::isWritable))
                .ifPresent(this::open);
    }

    /** Makes a database for a repository of that many files where none was there and it is worth it. */
    void openFor(int files) {
        if (store == null && files >= LARGE && Files.isWritable(nearest(folder))) {
            open(cached);
        }
    }

    private void open(Path file) {
        store = new LaterIndexStore(() -> {
            SqliteCheckpointStore opened = SqliteCheckpointStore.at(file);
            database = opened;
            return opened.index();
        });
    }

    boolean isOpen() {
        return store != null;
    }

    /** Waits for the database. */
    Inventory inventory(ScanOptions options) {
        try {
            if (store != null) {
                store.awaitOpen();
            }
        } catch (CheckpointException e) {
            log.warn("all files are parsed, because the index cannot be used: {}", e.getMessage());
            store = null;
        }
        return store == null ? Inventory.NONE : new StoredInventory(store).find(options);
    }

    void keepInventory(ScanOptions options, Inventory inventory) {
        if (store != null) {
            new StoredInventory(store).save(options, inventory);
        }
    }

    ParsedFiles parsedFiles() {
        return store == null ? ParsedFiles.NONE : new StoredParsedFiles(store);
    }

    Optional<byte[]> answer(String question, String state) {
        return answers().find(question, state);
    }

    void keepAnswer(String question, String state, byte[] answer) {
        answers().save(question, state, answer);
    }

    private StoredAnswers answers() {
        return new StoredAnswers(store == null ? IndexStore.NONE : store, CodeIndex.class);
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
        SqliteCheckpointStore opened = database;
        if (opened != null) {
            opened.close();
        }
    }

    private static Path cacheFolder(Invocation invocation) {
        String given = invocation.environment().getOrDefault("XDG_CACHE_HOME", "");
        return given.isEmpty() ? invocation.home().resolve(".cache") : Path.of(given);
    }

    /** The folder, or its parent where it is still to be made; a home that does not exist is not made. */
    private static Path nearest(Path folder) {
        Path parent = folder.getParent();
        return Files.isDirectory(folder) || parent == null ? folder : parent;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
