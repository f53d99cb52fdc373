package dev.weavewiki.cli;

import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.code.index.StoredParsedFiles;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import dev.weavewiki.engine.WikiRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the code model for commands that only look. What was parsed is remembered in the checkpoint of the repository
 * where it has one; these commands make none. A large repository without one has its index in the user's cache folder.
 */
final class CodeReader {

    private static final Logger log = LoggerFactory.getLogger(CodeReader.class);

    /** Fewer files are parsed in about the time that a new database takes. Our choice. */
    static final int LARGE = 500;

    private final Invocation invocation;
    private final int large;

    CodeReader(Invocation invocation) {
        this(invocation, LARGE);
    }

    CodeReader(Invocation invocation, int large) {
        this.invocation = invocation;
        this.large = large;
    }

    CodeModel read(Path folder, GlobFlags globs) {
        invocation.terminal().status("Reading " + folder + " …");
        ScanOptions options = new ScanOptions(
                globs.include(), globs.exclude(), ScanOptions.defaults().maxBytes());
        SourceTree tree = new RepositoryScanner().scan(folder, options);
        invocation
                .terminal()
                .status(String.format(
                        Locale.ROOT, "Reading %,d files …", tree.files().size()));
        try {
            return read(tree);
        } finally {
            invocation.terminal().clearStatus();
        }
    }

    private CodeModel read(SourceTree tree) {
        Optional<Path> database = WikiRun.checkpoint(tree.root())
                .filter(file -> Files.isWritable(file) && Files.isWritable(file.getParent()))
                .or(() -> userCache(tree));
        if (database.isEmpty()) {
            return CodeAnalyzer.standard().analyze(tree);
        }
        try (SqliteCheckpointStore store = SqliteCheckpointStore.at(database.get())) {
            return CodeAnalyzer.standard()
                    .remembering(new StoredParsedFiles(store.index()))
                    .analyze(tree);
        } catch (CheckpointException e) {
            log.warn("all files are parsed, because the index cannot be used: {}", e.getMessage());
            return CodeAnalyzer.standard().analyze(tree);
        }
    }

    private Optional<Path> userCache(SourceTree tree) {
        Path folder = cacheFolder();
        return tree.files().size() < large || !Files.isWritable(nearest(folder))
                ? Optional.empty()
                : Optional.of(
                        folder.resolve("weavewiki").resolve(digest(tree.root().toString()) + ".db"));
    }

    private Path cacheFolder() {
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
