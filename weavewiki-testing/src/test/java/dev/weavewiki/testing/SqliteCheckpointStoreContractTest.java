package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract; what is particular to SQLite is tested beside the store. */
class SqliteCheckpointStoreContractTest extends CheckpointStoreContract {

    @TempDir
    Path folder;

    @Override
    protected CheckpointStore newStore() {
        return SqliteCheckpointStore.at(folder.resolve("weavewiki.db"));
    }
}
