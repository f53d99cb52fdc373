package dev.weavewiki.core.checkpoint.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.checkpoint.CallJournal.Charge;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class SqliteCheckpointStoreTest extends OpenStore {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** In a folder that is not there yet, with characters that mean something in a URL. */
    private Path file() {
        return folder.resolve("위키 100%?a=b#c").resolve("weavewiki.db");
    }

    @Override
    CheckpointStore newStore() {
        return SqliteCheckpointStore.at(file(), NOON);
    }

    private void tamper(String sql, Object... values) throws SQLException {
        try (var connection = Connections.open(Connections.writing(file()))) {
            new Session(connection).update(sql, values);
        }
    }

    private String setting(String pragma) throws SQLException {
        try (var connection = Connections.open(Connections.writing(file()))) {
            return new Session(connection)
                    .first("PRAGMA " + pragma, row -> row.getString(1))
                    .orElse("");
        }
    }

    @Test
    void what_is_saved_is_there_after_closing() {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();
        store.close();

        try (var reopened = newStore()) {
            assertThat(reopened.runs().collectList().block()).containsExactly(run(RUN));
            assertThat(reopened.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class)
                            .block())
                    .isEqualTo(PLAN);
        }
    }

    @Test
    void what_is_saved_is_there_although_nobody_closed() {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();
        send(call("lost", RUN, PhaseId.BOTTOM_UP, 100));

        try (var other = newStore()) {
            assertThat(other.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class)
                            .block())
                    .isEqualTo(PLAN);
            assertThat(other.journal().recover(RUN).block()).isEqualTo(1);
            assertThat(other.journal().charges(RUN).collectList().block())
                    .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(100)));
        }
    }

    @Test
    void two_stores_on_one_file_write_side_by_side() {
        store.begin(run(RUN)).block();

        try (var other = newStore()) {
            Flux.range(0, 100)
                    .flatMap(i -> (i % 2 == 0 ? store : other).journal().plan(call("d" + i, RUN, PhaseId.BOTTOM_UP, 1)))
                    .blockLast();

            assertThat(other.journal().entries().count().block()).isEqualTo(100);
        }
    }

    @Test
    void a_product_whose_bytes_changed_is_refused() throws SQLException {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();
        tamper("UPDATE product SET content = zeroblob(length(content))");

        assertThatThrownBy(() -> store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class)
                        .block())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CORRUPTED))
                .hasMessageContaining("File Discovery does not have the checksum it was written with")
                .hasMessageContaining(file().toString());
    }

    @Test
    void a_reply_whose_text_changed_is_refused() throws SQLException {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        store.journal().commit("d", reply("forty", 1, 1)).block();
        tamper("UPDATE model_call SET reply = 'fifty'");

        assertThatThrownBy(() -> store.journal().committed("d").block())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CORRUPTED));
    }

    @Test
    void a_product_of_a_later_form_is_refused() throws SQLException {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();
        tamper("UPDATE product SET version = version + 1");

        assertThatThrownBy(() -> store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class)
                        .block())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NEWER));
    }

    @Test
    void a_product_of_another_type_is_refused() {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();

        assertThatThrownBy(() ->
                        store.find(RUN, PhaseId.FILE_DISCOVERY, DomainMap.class).block())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is a ReadingPlan, not a DomainMap");
    }

    @Test
    void a_state_that_nobody_wrote_means_damage() throws SQLException {
        store.begin(run(RUN)).block();
        tamper("UPDATE run SET state = 'DANCING'");

        assertThatThrownBy(() -> store.runs().blockLast())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CORRUPTED));
    }

    @Test
    void marking_a_run_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> store.mark(RUN, RunRecord.State.FINISHED).block())
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_RESUMABLE))
                .hasMessageContaining("there is no run run-1");
    }

    @Test
    void a_product_of_a_run_that_never_began_is_refused() {
        assertThatThrownBy(() -> store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY))
                        .block())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThatThrownBy(() -> store.begin(run(RUN)).block())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("it is closed");
    }

    @Test
    void closing_folds_the_log_into_the_file() {
        store.begin(run(RUN)).block();

        store.close();

        assertThat(file().getParent().toFile().list()).containsExactly("weavewiki.db");
    }

    @Test
    void commits_reach_the_disk_and_schemas_are_not_trusted() throws SQLException {
        assertThat(setting("journal_mode")).isEqualTo("wal");
        assertThat(setting("synchronous")).isEqualTo("2");
        assertThat(setting("foreign_keys")).isEqualTo("1");
        assertThat(setting("trusted_schema")).isEqualTo("0");
        assertThat(setting("cell_size_check")).isEqualTo("1");
        assertThat(setting("busy_timeout")).isEqualTo("10000");
    }

    @Test
    void results_leave_the_thread_of_the_database() {
        String thread =
                store.pages().map(pages -> Thread.currentThread().getName()).block();

        assertThat(thread).doesNotContain("weavewiki-sqlite");
    }
}
