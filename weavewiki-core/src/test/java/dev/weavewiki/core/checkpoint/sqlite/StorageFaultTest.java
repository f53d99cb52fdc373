package dev.weavewiki.core.checkpoint.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.checkpoint.CallJournal.Call;
import dev.weavewiki.core.checkpoint.CallJournal.Reply;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StorageFaultTest {

    private static final String LONG_TEXT = "x".repeat(20_000);

    @TempDir
    Path folder;

    private Database database;
    private SqliteCallJournal journal;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("weavewiki.db"));
        journal = new SqliteCallJournal(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void set(String pragma) {
        database.read("change", session -> {
                    try (var statement = session.connection().createStatement()) {
                        return statement.execute("PRAGMA " + pragma);
                    }
                })
                .block();
    }

    private Mono<Void> answered(String digest, String text) {
        Call call = OpenStore.call(digest, OpenStore.RUN, PhaseId.BOTTOM_UP, 100);
        return journal.plan(call)
                .then(journal.sent(digest, 1))
                .then(journal.commit(digest, new Reply(text, TokenUsage.of(1, 1), "stop")));
    }

    private List<String> committed() {
        return journal.entries()
                .filter(entry -> entry.state() == State.COMMITTED)
                .map(entry -> entry.call().digest())
                .collectList()
                .block();
    }

    @Test
    void a_full_disk_refuses_what_does_not_fit_and_keeps_what_did() {
        set("max_page_count = 60");

        assertThatThrownBy(() -> Flux.range(0, 50)
                        .concatMap(i -> answered("d%02d".formatted(i), LONG_TEXT))
                        .blockLast())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IO))
                .hasMessageContaining("the disk is full; make room and resume");
        List<String> kept = committed();
        set("max_page_count = 100000");
        answered("later", LONG_TEXT).block();

        assertThat(kept).isNotEmpty().doesNotContain("later");
        assertThat(committed()).containsAll(kept).contains("later");
        assertThat(journal.committed(kept.get(0)).block().text()).isEqualTo(LONG_TEXT);
    }

    @Test
    void a_write_that_does_not_fit_fails_alone_among_those_that_wait_with_it() {
        Flux.range(0, 20).concatMap(i -> answered("d" + i, "short")).blockLast();
        set("max_page_count = 60");

        List<Boolean> done = Flux.range(20, 20)
                .flatMapSequential(
                        i -> answered("d" + i, i == 30 ? "x".repeat(2_000_000) : "short")
                                .thenReturn(true)
                                .onErrorReturn(CheckpointException.class, false),
                        20)
                .collectList()
                .block();

        assertThat(done)
                .containsExactlyElementsOf(
                        IntStream.range(20, 40).mapToObj(i -> i != 30).toList());
        assertThat(committed()).hasSize(39).doesNotContain("d30");
    }

    @Test
    void a_file_that_may_not_be_written_is_refused_with_its_name() {
        set("query_only = ON");

        assertThatThrownBy(() -> answered("d", "text").block())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("weavewiki.db")
                .hasMessageContaining("may not be written");
    }

    @Test
    void a_database_that_is_removed_meanwhile_ends_the_writing_instead_of_losing_what_is_paid_for() throws IOException {
        answered("before", "text").block();
        Files.delete(folder.resolve("weavewiki.db"));

        assertThatThrownBy(() -> answered("after", "text").block())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IO))
                .hasMessageContaining("was removed or replaced while it was in use");
    }

    @Test
    void nothing_is_told_to_be_written_before_it_is() {
        Flux.range(0, 200)
                .flatMap(
                        i -> answered("d" + i, "text")
                                .then(Mono.fromRunnable(
                                        () -> assertThat(onDisk("d" + i)).isTrue())),
                        64)
                .blockLast();

        assertThat(committed()).hasSize(200);
    }

    /** As another process sees it. */
    private boolean onDisk(String digest) {
        try (var connection = Connections.open(Connections.writing(folder.resolve("weavewiki.db")))) {
            return new Session(connection)
                    .first("SELECT state FROM model_call WHERE digest = ?", row -> row.getString(1), digest)
                    .filter("COMMITTED"::equals)
                    .isPresent();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
