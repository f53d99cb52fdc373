package dev.weavewiki.core.code.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.FileStamp;
import dev.weavewiki.core.source.Inventory;
import dev.weavewiki.core.source.ScanOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredInventoryTest {

    private static final RepoPath A = RepoPath.of("a.py");
    private static final RepoPath B = RepoPath.of("b.bin");
    private static final Inventory INVENTORY = new Inventory(List.of(
            new Inventory.Entry(
                    A,
                    new FileStamp(6, 1_700_000_000_123_456_789L, -1, 0xffff_ffff_ffffL),
                    List.of(new ScannedFile(
                            A, LanguageId.of("python"), FileRole.SOURCE, 6, 1, ContentHash.of("ab12"), false)),
                    List.of()),
            new Inventory.Entry(
                    B,
                    new FileStamp(3, 1, 2, 3),
                    List.of(),
                    List.of(new Exclusion(B, Exclusion.Rule.BINARY, "by its content")))));

    @TempDir
    Path temp;

    private SqliteCheckpointStore open() {
        return SqliteCheckpointStore.at(temp.resolve("test.db"));
    }

    @Test
    void what_was_saved_is_found_by_the_next_process() {
        try (var store = open()) {
            new StoredInventory(store.index()).save(ScanOptions.defaults(), INVENTORY);
        }
        try (var store = open()) {
            assertThat(new StoredInventory(store.index()).find(ScanOptions.defaults()))
                    .isEqualTo(INVENTORY);
        }
    }

    @Test
    void another_choice_of_files_has_an_inventory_of_its_own() {
        try (var store = open()) {
            var inventory = new StoredInventory(store.index());
            inventory.save(ScanOptions.defaults(), INVENTORY);

            assertThat(inventory.find(new ScanOptions(List.of("*.py"), List.of(), ScanOptions.DEFAULT_MAX_BYTES)))
                    .isEqualTo(Inventory.NONE);
            assertThat(inventory.find(new ScanOptions(List.of(), List.of(), 10)))
                    .isEqualTo(Inventory.NONE);
        }
    }

    @Test
    void it_is_kept_when_the_index_is_pruned() {
        try (var store = open()) {
            store.index().save(Map.of("old", new byte[] {1}));
            new StoredInventory(store.index()).save(ScanOptions.defaults(), INVENTORY);

            store.index().prune(Set.of(), 0);

            assertThat(store.index().find("old")).isEmpty();
            assertThat(new StoredInventory(store.index()).find(ScanOptions.defaults()))
                    .isEqualTo(INVENTORY);
        }
    }

    @Test
    void bytes_of_another_version_are_not_believed() {
        var bytes = Bound.to("version 1", new byte[] {7});

        assertThat(Bound.from("version 1", bytes))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(7));
        assertThat(Bound.from("version 2", bytes)).isEmpty();
        assertThat(Bound.from("version 1", new byte[0])).isEmpty();
    }

    @Test
    void an_answer_is_given_for_its_state_only_and_replaced_by_the_next() {
        try (var store = open()) {
            var answers = new StoredAnswers(store.index(), StoredInventoryTest.class);
            answers.save("how many?", "one", "1".getBytes(StandardCharsets.UTF_8));
            answers.save("how many?", "two", "2".getBytes(StandardCharsets.UTF_8));

            assertThat(answers.find("how many?", "two"))
                    .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('2'));
            assertThat(answers.find("how many?", "one")).isEmpty();
            assertThat(answers.find("how large?", "two")).isEmpty();
            assertThat(new StoredAnswers(IndexStore.NONE, StoredInventoryTest.class).find("how many?", "two"))
                    .isEmpty();
        }
    }
}
