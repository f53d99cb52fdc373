package dev.weavewiki.core.checkpoint.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIndexStoreTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("weavewiki.db");
    }

    @Test
    void what_was_saved_is_found_by_the_next_process() {
        try (var store = SqliteCheckpointStore.at(file())) {
            store.index().save(Map.of("a", new byte[] {1, 2}, "b", new byte[] {3}));
            store.index().save(Map.of("b", new byte[] {4}));
        }

        try (var store = SqliteCheckpointStore.at(file())) {
            assertThat(store.index().find("a")).hasValue(new byte[] {1, 2});
            assertThat(store.index().find("b")).hasValue(new byte[] {4});
            assertThat(store.index().find("c")).isEmpty();
        }
    }

    @Test
    void bytes_that_lost_their_checksum_are_not_found() throws SQLException {
        try (var store = SqliteCheckpointStore.at(file())) {
            store.index().save(Map.of("a", new byte[] {1, 2}));
        }
        try (var connection = Connections.open(Connections.writing(file()))) {
            new Session(connection).update("UPDATE parsed_file SET content = x'0103'");
        }

        try (var store = SqliteCheckpointStore.at(file())) {
            assertThat(store.index().find("a")).isEmpty();
        }
    }

    @Test
    void stale_entries_go_once_there_are_more_than_are_spared() {
        try (var store = SqliteCheckpointStore.at(file())) {
            store.index().save(Map.of("a", new byte[] {1}, "b", new byte[] {2}, "c", new byte[] {3}));

            store.index().prune(Set.of("a"), 2);
            assertThat(store.index().find("b")).isPresent();
            store.index().prune(Set.of("a"), 1);

            assertThat(store.index().find("a")).isPresent();
            assertThat(store.index().find("b")).isEmpty();
            assertThat(store.index().find("c")).isEmpty();
        }
    }
}
