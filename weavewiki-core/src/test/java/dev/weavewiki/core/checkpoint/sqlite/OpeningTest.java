package dev.weavewiki.core.checkpoint.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class OpeningTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("weavewiki.db");
    }

    private CheckpointException refusal() {
        return catchThrowableOfType(
                CheckpointException.class, () -> SqliteCheckpointStore.at(file).close());
    }

    /** Names and bytes of everything in the folder. */
    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                bytes.put(
                        each.getFileName().toString(), java.util.HexFormat.of().formatHex(Files.readAllBytes(each)));
            }
        }
        return bytes;
    }

    private static void fill(SqliteCheckpointStore store) {
        Flux.range(0, 300)
                .map(i -> new RunRecord(
                        RunId.of("run " + i),
                        RunRecord.State.RUNNING,
                        Instant.EPOCH,
                        Map.of("filler", "x".repeat(200)),
                        ContentHash.of("abc")))
                .concatMap(store::begin)
                .blockLast();
    }

    private void makeFilledFile() {
        try (var store = SqliteCheckpointStore.at(file)) {
            fill(store);
        }
    }

    /** The files as a kill leaves them: a copy made while the store is open. */
    private void makeKilledFiles() throws IOException {
        Path living = Files.createDirectory(folder.resolve("living")).resolve("weavewiki.db");
        try (var store = SqliteCheckpointStore.at(living)) {
            fill(store);
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.copy(living.resolveSibling("weavewiki.db" + suffix), folder.resolve("weavewiki.db" + suffix));
            }
        }
        Files.delete(living);
        Files.delete(living.getParent());
    }

    private void update(String sql) throws SQLException {
        try (var connection = Connections.open(Connections.writing(file))) {
            new Session(connection).update(sql);
        }
    }

    private static void damage(Path file, long from) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = (int) from; i < bytes.length; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(file, bytes);
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(file, "dear diary, ".repeat(500));
        var before = bytes();

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(refusal)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("it is left untouched")
                .hasMessageContaining("move weavewiki.db, weavewiki.db-wal and weavewiki.db-shm away and run again");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_few_bytes_are_refused_too() throws IOException {
        Files.writeString(file, "x");
        var before = bytes();

        assertThat(refusal().kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_truncated_file_is_refused_and_left_as_it_is() throws IOException {
        makeFilledFile();
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
        var before = bytes();

        assertThat(refusal().kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_file_with_flipped_bytes_is_refused_and_left_as_it_is() throws IOException {
        makeFilledFile();
        damage(file, 4096);
        var before = bytes();

        assertThat(refusal().kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_database_of_another_program_is_refused_and_left_as_it_is() throws IOException, SQLException {
        update("CREATE TABLE song (title TEXT)");
        var before = bytes();

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(refusal).hasMessageContaining("a database of another program");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_newer_database_is_refused_and_left_as_it_is() throws IOException, SQLException {
        makeFilledFile();
        update("UPDATE flyway_schema_history SET version = '99'");
        var before = bytes();

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.NEWER);
        assertThat(refusal)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("was written by a later version")
                .hasMessageContaining("schema 99, known is " + Schema.VERSION);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_killed_process_leaves_a_database_that_opens() throws IOException {
        makeKilledFiles();
        assertThat(Files.size(folder.resolve("weavewiki.db-wal"))).isPositive();

        try (var store = SqliteCheckpointStore.at(file)) {
            assertThat(store.runs().count().block()).isEqualTo(300);
        }
    }

    @Test
    void damage_after_a_kill_is_refused_and_log_and_index_are_left_as_they_are() throws IOException {
        makeKilledFiles();
        damage(file, 0);
        var before = bytes();

        assertThat(refusal().kind()).isEqualTo(Kind.CORRUPTED);
        assertThat(bytes()).isEqualTo(before).hasSize(3);
    }

    @Test
    void a_newer_database_after_a_kill_is_left_as_it_is() throws IOException, SQLException {
        Path other = Files.createDirectory(folder.resolve("x")).resolve("weavewiki.db");
        SqliteCheckpointStore.at(other).close();
        Path killed = Files.createDirectory(folder.resolve("y"));
        try (var connection = Connections.open(Connections.writing(other))) {
            new Session(connection).update("UPDATE flyway_schema_history SET version = '97'");
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.copy(other.resolveSibling("weavewiki.db" + suffix), killed.resolve("weavewiki.db" + suffix));
            }
        }
        folder = killed;
        file = killed.resolve("weavewiki.db");
        var before = bytes();

        assertThat(refusal().kind()).isEqualTo(Kind.NEWER);
        assertThat(bytes()).isEqualTo(before).hasSize(3);
    }

    @Test
    void an_empty_file_becomes_a_database() throws IOException {
        Files.createFile(file);

        try (var store = SqliteCheckpointStore.at(file)) {
            assertThat(store.runs().count().block()).isZero();
        }
    }

    @Test
    void a_folder_is_refused() throws IOException {
        Files.createDirectory(file);

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.IO);
        assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("weavewiki.db is not a file");
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path precious = Files.createFile(folder.resolve("precious"));
        Files.createSymbolicLink(folder.resolve("weavewiki.db-wal"), precious);

        assertThat(refusal().kind()).isEqualTo(Kind.IO);
        assertThat(precious).isEmptyFile();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_place_that_cannot_be_made_is_refused() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        file = blocked.resolve("weavewiki.db");

        var refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.IO);
        assertThat(refusal).hasMessageContaining("could not open the checkpoint");
    }

    @Test
    void the_known_schema_is_that_of_the_newest_script() {
        var newest = Schema.flyway(file).info().pending();

        assertThat(newest).isNotEmpty();
        assertThat(Integer.parseInt(newest[newest.length - 1].getVersion().getVersion()))
                .isEqualTo(Schema.VERSION);
    }
}
