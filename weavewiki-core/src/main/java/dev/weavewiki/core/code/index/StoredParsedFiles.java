package dev.weavewiki.core.code.index;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parsed files in a store. An entry is bound to the SHA-256 of the file's bytes, its language and role, and the code that
 * read it, so an entry that is found is one that reading would give again. A store that fails is given up, and everything
 * is parsed.
 */
public final class StoredParsedFiles implements ParsedFiles {

    private static final Logger log = LoggerFactory.getLogger(StoredParsedFiles.class);

    /** How many bytes wait to be written together; a transaction costs a wait for the disk. Our choice. */
    private static final int BATCH_BYTES = 4 << 20;

    /** How many entries of other branches and earlier contents are kept at least. Our choice. */
    private static final int SPARE = 5_000;

    static final Codec<ParsedFile> FILES = new Codec<>(ParsedFile.class, ScannedFile.class, RepoPath.class);

    private final ReaderVersions versions = new ReaderVersions();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> waiting = new HashMap<>();
    private final Queue<CompletableFuture<Void>> keeping = new ConcurrentLinkedQueue<>();
    private int waitingBytes;
    private volatile IndexStore store;

    public StoredParsedFiles(IndexStore store) {
        this.store = store;
    }

    @Override
    public Optional<ParsedFile> find(ScannedFile file, Optional<Language> language) {
        return store == IndexStore.NONE
                ? Optional.empty()
                : stored(key(file, language))
                        .flatMap(bytes -> FILES.decode(bytes, file, file.path()))
                        .filter(StatedLines::exist);
    }

    @Override
    public void add(ParsedFile file, Optional<Language> language) {
        if (store != IndexStore.NONE) {
            add(key(file.file(), language), FILES.encode(file));
        }
    }

    @Override
    public <T extends Record> T derived(Class<T> type, List<ScannedFile> files, Predicate<T> fits, Supplier<T> source) {
        if (store == IndexStore.NONE) {
            return source.get();
        }
        Codec<T> codec = new Codec<>(type);
        String key = IndexStore.LATEST + type.getSimpleName();
        String inputs = ReaderVersions.digest(files.toString()) + versions.ofAll(codec.description());
        Optional<T> known = stored(key)
                .flatMap(bytes -> Bound.from(inputs, bytes))
                .flatMap(codec::decode)
                .filter(fits);
        if (known.isPresent()) {
            return known.get();
        }
        T made = source.get();
        keeping.add(CompletableFuture.runAsync(() -> add(key, Bound.to(inputs, codec.encode(made)))));
        return made;
    }

    private Optional<byte[]> stored(String key) {
        try {
            return store.find(key);
        } catch (CheckpointException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    private synchronized void add(String key, byte[] bytes) {
        waiting.put(key, bytes);
        waitingBytes += bytes.length;
        if (waitingBytes > BATCH_BYTES) {
            save();
        }
    }

    @Override
    public void finish() {
        for (CompletableFuture<Void> kept = keeping.poll(); kept != null; kept = keeping.poll()) {
            kept.join();
        }
        saveAll();
    }

    private synchronized void saveAll() {
        save();
        try {
            store.prune(used, SPARE + used.size());
        } catch (CheckpointException e) {
            giveUp(e);
        }
        used.clear();
    }

    private void save() {
        try {
            if (!waiting.isEmpty()) {
                store.save(waiting);
            }
        } catch (CheckpointException e) {
            giveUp(e);
        }
        waiting.clear();
        waitingBytes = 0;
    }

    private String key(ScannedFile file, Optional<Language> language) {
        String key = file.hash().value() + " " + versions.of(file, language);
        used.add(key);
        return key;
    }

    private void giveUp(CheckpointException e) {
        if (store != IndexStore.NONE) {
            log.warn("all files are parsed, because the index cannot be used: {}", e.getMessage());
            store = IndexStore.NONE;
        }
    }
}
