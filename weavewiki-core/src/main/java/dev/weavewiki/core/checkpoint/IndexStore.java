package dev.weavewiki.core.checkpoint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what was read out of files, which can be read again, so everything in it may be lost. Blocks; failures are
 * {@link dev.weavewiki.core.error.CheckpointException}s. Safe for use by many threads.
 */
public interface IndexStore {

    /** Names that begin with this are of things of which the latest is kept, so they are few and never dropped. */
    String LATEST = "latest ";

    /** Keeps nothing. */
    IndexStore NONE = new IndexStore() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void save(Map<String, byte[]> entries) {}

        @Override
        public void prune(Set<String> used, int spare) {}
    };

    /** The bytes as they were saved; empty where there are none or they have not the checksum they were saved with. */
    Optional<byte[]> find(String key);

    /** Saves all entries or none; those of the same key are replaced. */
    void save(Map<String, byte[]> entries);

    /** Drops all but the used and the latest entries once there are more than that many others. */
    void prune(Set<String> used, int spare);
}
