package dev.weavewiki.core.code.index;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.source.Inventory;
import dev.weavewiki.core.source.ScanOptions;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inventory of the last scan in a store, one for each choice of files. It is bound to the code that scanned, rules for
 * secrets and languages included. A store that fails knows nothing.
 */
public final class StoredInventory {

    private static final Logger log = LoggerFactory.getLogger(StoredInventory.class);
    private static final Codec<Inventory> CODEC = new Codec<>(Inventory.class);

    private final IndexStore store;
    private final String version = new CodeOrigin().of(Inventory.class) + "\n" + CODEC.description();

    public StoredInventory(IndexStore store) {
        this.store = store;
    }

    /** What the last scan with the options found; {@link Inventory#NONE} where nothing is known. */
    public Inventory find(ScanOptions options) {
        try {
            return store.find(key(options))
                    .flatMap(bytes -> Bound.from(digest(options), bytes))
                    .flatMap(CODEC::decode)
                    .orElse(Inventory.NONE);
        } catch (CheckpointException e) {
            log.warn("all files are read, because the index cannot be used: {}", e.getMessage());
            return Inventory.NONE;
        }
    }

    /** Replaces what was known of that choice of files. */
    public void save(ScanOptions options, Inventory inventory) {
        try {
            store.save(Map.of(key(options), Bound.to(digest(options), CODEC.encode(inventory))));
        } catch (CheckpointException e) {
            log.warn("the next run reads all files, because the index cannot be used: {}", e.getMessage());
        }
    }

    private static String key(ScanOptions options) {
        return IndexStore.LATEST + "inventory " + ReaderVersions.digest(options.toString());
    }

    private String digest(ScanOptions options) {
        return ReaderVersions.digest(version + "\n" + options);
    }
}
