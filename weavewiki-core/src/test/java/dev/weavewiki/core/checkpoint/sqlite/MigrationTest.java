package dev.weavewiki.core.checkpoint.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.checkpoint.CallJournal.Charge;
import dev.weavewiki.core.checkpoint.CallJournal.Entry;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as the first version made and filled it, opened by this one. */
class MigrationTest {

    private static final RunId RUN = RunId.of("run-1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write_a_database_of_the_first_version() throws SQLException {
        file = folder.resolve("weavewiki.db");
        Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(Connections.writing(file))
                .locations("classpath:weavewiki/db/migration")
                .target("1")
                .load()
                .migrate();
        String plan = Json.write(OpenStore.PLAN);
        try (var connection = Connections.open(Connections.writing(file))) {
            Session session = new Session(connection);
            session.update(
                    "INSERT INTO run (id, state, started, options, repository) VALUES (?, ?, ?, ?, ?)",
                    RUN.value(),
                    "INTERRUPTED",
                    "2026-01-01T00:00:00Z",
                    "{\"mode\":\"deep\"}",
                    "abc");
            session.update(
                    "INSERT INTO product (run, phase, type, version, crc32, saved, content, input, output, estimated,"
                            + " replies) VALUES (?, 'FILE_DISCOVERY', 'ReadingPlan', 1, ?, '2026-01-01T00:00:01Z', ?, 70,"
                            + " 30, 0, 2)",
                    RUN.value(),
                    Checksum.of(plan),
                    plan.getBytes(StandardCharsets.UTF_8));
            insertCall(session, "answered", "COMMITTED", "{\"a\":1}", 50, 20);
            insertCall(session, "failed", "FAILED", "", 0, 0);
            insertCall(session, "under-way", "SENT", "", 0, 0);
            charge(session, "answered", "COMMITTED", 70);
            charge(session, "failed", "FAILED", 5);
            session.update("INSERT INTO page (path, hash) VALUES ('index.md', 'f00')");
        }
    }

    private static void insertCall(Session session, String digest, String state, String reply, int input, int output)
            throws SQLException {
        session.update(
                "INSERT INTO model_call VALUES (?, ?, 'BOTTOM_UP', 'file', 'src/A.java', 'old-model', 100, ?, 0, 1, ?, ?,"
                        + " ?, ?, 0, '')",
                digest,
                RUN.value(),
                state,
                reply,
                Checksum.of(reply),
                input,
                output);
    }

    private static void charge(Session session, String digest, String cause, int tokens) throws SQLException {
        session.update(
                "INSERT INTO charge (run, phase, digest, cause, tokens) VALUES (?, 'BOTTOM_UP', ?, ?, ?)",
                RUN.value(),
                digest,
                cause,
                tokens);
    }

    @Test
    void what_was_paid_for_is_served_and_what_was_charged_still_counts() {
        try (var store = SqliteCheckpointStore.at(file)) {
            Entry answered = store.journal().answer("answered").block();
            int lost = store.journal().recover(RUN).block();
            List<Charge> charges = store.journal().charges(RUN).collectList().block();

            assertThat(answered.reply().text()).isEqualTo("{\"a\":1}");
            assertThat(answered.reply().usage()).isEqualTo(TokenUsage.of(50, 20));
            assertThat(answered.call().model()).isEqualTo("old-model");
            assertThat(answered.call().endpoint()).isEmpty();
            assertThat(answered.sent()).isEmpty();
            assertThat(lost).isEqualTo(1);
            assertThat(charges).containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(175)));
        }
    }

    @Test
    void sums_by_agent_and_model_add_up_to_the_charges() {
        try (var store = SqliteCheckpointStore.at(file)) {
            var expenses = store.journal().expenses(RUN).collectList().block();

            assertThat(expenses)
                    .allSatisfy(expense -> {
                        assertThat(expense.model()).isEqualTo("old-model");
                        assertThat(expense.usage().estimated()).isTrue();
                    })
                    .extracting(
                            expense -> expense.outcome(),
                            expense -> expense.usage().total().value())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(State.COMMITTED, 70L),
                            org.assertj.core.groups.Tuple.tuple(State.FAILED, 5L));
        }
    }

    @Test
    void runs_products_and_pages_are_there() {
        try (var store = SqliteCheckpointStore.at(file)) {
            RunRecord run = store.runs().blockFirst();
            ReadingPlan plan =
                    store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class).block();
            PhaseCost cost = store.costs(RUN).blockFirst();

            assertThat(run.state()).isEqualTo(RunRecord.State.INTERRUPTED);
            assertThat(run.options()).isEqualTo(Map.of("mode", "deep"));
            assertThat(plan).isEqualTo(OpenStore.PLAN);
            assertThat(cost.usage()).isEqualTo(TokenUsage.of(70, 30));
            assertThat(cost.replies()).isEqualTo(2);
            assertThat(store.pages().block()).hasSize(1);
        }
    }
}
