package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CheckpointStore;

class InMemoryCheckpointStoreTest extends CheckpointStoreContract {

    @Override
    protected CheckpointStore newStore() {
        return new InMemoryCheckpointStore();
    }
}
