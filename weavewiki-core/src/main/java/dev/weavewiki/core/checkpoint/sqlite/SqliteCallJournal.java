package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The journal in two tables: the calls as they stand, and the charges as they fell due. A call that is asked again
 * changes its row and adds a charge, so the sums keep what earlier attempts cost.
 */
final class SqliteCallJournal implements CallJournal {

    private static final String CALL = "SELECT * FROM model_call WHERE digest = ?";
    private static final String PLAN = """
            INSERT INTO model_call (digest, run, phase, agent, subject, model, reserved, state, earlier_attempts, attempts,
                reply, reply_crc32, input, output, estimated, reason, endpoint, reserved_input)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'PLANNED', 0, 0, '', 0, 0, 0, 0, '', ?, ?)
            ON CONFLICT (digest) DO UPDATE SET run = excluded.run, phase = excluded.phase, agent = excluded.agent,
                subject = excluded.subject, model = excluded.model, reserved = excluded.reserved,
                state = excluded.state, earlier_attempts = attempts, input = 0, output = 0, estimated = 0, reason = '',
                endpoint = excluded.endpoint, reserved_input = excluded.reserved_input, cached_input = 0,
                reasoning = 0, written_input = 0, finish = '', sent = '', ended = ''
            """;
    private static final String SENT =
            "UPDATE model_call SET state = 'SENT', attempts = earlier_attempts + ?, sent = ? WHERE digest = ?";
    private static final String COMMIT = """
            UPDATE model_call SET state = 'COMMITTED', reply = ?, reply_crc32 = ?, finish = ?, input = ?, output = ?,
                estimated = ?, cached_input = ?, reasoning = ?, written_input = ?, ended = ?, reason = '' WHERE digest = ?
            """;
    private static final String ANY_LAYOUT =
            "INSERT OR REPLACE INTO any_layout (question, digest, bare_reply, bare_crc32) VALUES (?, ?, ?, ?)";
    private static final String OVER_ANY_LAYOUT =
            "SELECT * FROM any_layout JOIN model_call USING (digest) WHERE question = ?";
    private static final String FAIL = """
            UPDATE model_call SET state = 'FAILED', reason = ?, input = ?, output = ?, estimated = ?, cached_input = ?,
                reasoning = ?, written_input = ?, ended = ? WHERE digest = ?
            """;
    private static final String SENT_CALLS =
            "SELECT * FROM model_call WHERE run = ? AND state = 'SENT' ORDER BY digest";
    private static final String UNKNOWN = "UPDATE model_call SET state = 'UNKNOWN', ended = ? WHERE digest = ?";
    private static final String CHARGE = """
            INSERT INTO charge (run, phase, digest, cause, tokens, agent, model, input, output, estimated, cached_input,
                reasoning, written_input, ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHARGES = "SELECT phase, sum(tokens) FROM charge WHERE run = ? GROUP BY phase";
    private static final String EXPENSES = """
            SELECT phase, agent, model, cause, count(*) AS attempts, sum(input) AS input, sum(output) AS output,
                max(estimated) AS estimated, sum(cached_input) AS cached_input, sum(reasoning) AS reasoning,
                sum(written_input) AS written_input
            FROM charge WHERE run = ? AND agent <> '' GROUP BY phase, agent, model, cause
            """;
    private static final String ANSWERED = """
            SELECT run, phase, agent, subject, input, output, estimated, cached_input, reasoning, written_input
            FROM model_call
            WHERE state = 'COMMITTED' AND model = ? ORDER BY digest
            """;
    private static final String ENTRIES = "SELECT * FROM model_call WHERE digest > ? ORDER BY digest LIMIT ?";

    /** How many entries are held in memory at a time; a reply has some kilobytes. */
    private static final int PAGE = 256;

    private final Database database;
    private final Clock clock;

    SqliteCallJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Reply> committed(String digest) {
        return answer(digest).map(Entry::reply);
    }

    @Override
    public Mono<Entry> answer(String digest) {
        return database.read("read the journal in", session -> session.first(CALL, this::entry, digest))
                .flatMap(found -> Mono.justOrEmpty(found.filter(entry -> entry.state() == State.COMMITTED)));
    }

    @Override
    public Mono<Entry> answerOverAnyLayout(String question) {
        return database.read(
                        "read the journal in", session -> session.first(OVER_ANY_LAYOUT, this::bareEntry, question))
                .flatMap(found -> Mono.justOrEmpty(found.filter(entry -> entry.state() == State.COMMITTED)));
    }

    private Entry bareEntry(ResultSet row) throws SQLException {
        String text = row.getString("bare_reply");
        if (Checksum.of(text) != row.getLong("bare_crc32")) {
            throw Failures.damaged(
                    database.file(),
                    "the reply over any layout " + row.getString("question")
                            + " does not have the checksum it was written with");
        }
        return entry(row).with(text);
    }

    /**
     * A committed call stays as it is. Where the earlier request is still out, nobody will hear its answer any more: it
     * is charged at its reservation to the run that sent it.
     */
    @Override
    public Mono<Void> plan(Call call) {
        return database.write("plan a call in", session -> {
            Optional<Entry> earlier = session.first(CALL, this::entry, call.digest());
            if (earlier.filter(entry -> entry.state() == State.COMMITTED).isPresent()) {
                return 0;
            }
            if (earlier.filter(entry -> entry.state() == State.SENT).isPresent()) {
                charge(
                        session,
                        earlier.get().call(),
                        State.UNKNOWN,
                        earlier.get().call().most());
            }
            return session.update(
                    PLAN,
                    call.digest(),
                    call.run().value(),
                    call.phase().name(),
                    call.agent().value(),
                    call.subject(),
                    call.model(),
                    call.reserved().value(),
                    call.endpoint(),
                    call.input().value());
        });
    }

    @Override
    public Mono<Void> sent(String digest, int attempt) {
        return database.write("note a request in", session -> {
            Entry entry = known(session, digest);
            return entry.state() == State.COMMITTED ? 0 : session.update(SENT, attempt, now(), digest);
        });
    }

    /** Where a reply is there already, it stays, and the second one is charged all the same, because it was paid for. */
    @Override
    public Mono<Void> commit(String digest, Reply reply, Optional<AnyLayout> anyLayout) {
        return database.write("save a reply in", session -> {
            Entry entry = known(session, digest);
            charge(session, entry.call(), State.COMMITTED, reply.usage());
            if (entry.state() == State.COMMITTED) {
                return 0;
            }
            if (anyLayout.isPresent()) {
                AnyLayout other = anyLayout.get();
                session.update(ANY_LAYOUT, other.question(), digest, other.reply(), Checksum.of(other.reply()));
            }
            TokenUsage usage = reply.usage();
            return session.update(
                    COMMIT,
                    reply.text(),
                    Checksum.of(reply.text()),
                    reply.finish(),
                    usage.input().value(),
                    usage.output().value(),
                    usage.estimated() ? 1 : 0,
                    usage.cachedInput().value(),
                    usage.reasoning().value(),
                    usage.writtenInput().value(),
                    now(),
                    digest);
        });
    }

    @Override
    public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
        return database.write("note a failed call in", session -> {
            Entry entry = known(session, digest);
            charge(session, entry.call(), State.FAILED, charged);
            if (entry.state() == State.COMMITTED) {
                return 0;
            }
            return session.update(
                    FAIL,
                    reason,
                    charged.input().value(),
                    charged.output().value(),
                    charged.estimated() ? 1 : 0,
                    charged.cachedInput().value(),
                    charged.reasoning().value(),
                    charged.writtenInput().value(),
                    now(),
                    digest);
        });
    }

    @Override
    public Mono<Integer> recover(RunId run) {
        return database.writeAndReturn("recover the calls in", session -> {
            List<Entry> lost = session.query(SENT_CALLS, this::entry, run.value());
            for (Entry entry : lost) {
                charge(session, entry.call(), State.UNKNOWN, entry.call().most());
                session.update(UNKNOWN, now(), entry.call().digest());
            }
            return lost.size();
        });
    }

    /** One sum for each phase that was charged, in the order of the phases. */
    @Override
    public Flux<Charge> charges(RunId run) {
        Session.RowReader<Charge> sum = row -> new Charge(PhaseId.valueOf(row.getString(1)), Tokens.of(row.getLong(2)));
        return database.read("read the charges in", session -> session.query(CHARGES, sum, run.value()))
                .flatMapIterable(Function.identity())
                .sort(Comparator.comparing(Charge::phase));
    }

    @Override
    public Flux<Expense> expenses(RunId run) {
        return database.read(
                        "read the expenses in",
                        session -> session.query(EXPENSES, SqliteCallJournal::expense, run.value()))
                .flatMapIterable(Function.identity())
                .sort(Comparator.comparing(Expense::phase)
                        .thenComparing(expense -> expense.agent().value())
                        .thenComparing(Expense::model)
                        .thenComparing(Expense::outcome));
    }

    @Override
    public Flux<Answered> answered(String model) {
        return database.read(
                        "read the journal in", session -> session.query(ANSWERED, SqliteCallJournal::answered, model))
                .flatMapIterable(Function.identity());
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                RunId.of(row.getString("run")),
                PhaseId.valueOf(row.getString("phase")),
                AgentId.of(row.getString("agent")),
                row.getString("subject"),
                StoredUsage.of(row));
    }

    private static Expense expense(ResultSet row) throws SQLException {
        return new Expense(
                PhaseId.valueOf(row.getString("phase")),
                AgentId.of(row.getString("agent")),
                row.getString("model"),
                State.valueOf(row.getString("cause")),
                row.getInt("attempts"),
                StoredUsage.of(row));
    }

    /** The usage of a failed call is what it was charged. Read in pages, so that a long journal fits in memory. */
    @Override
    public Flux<Entry> entries() {
        return entriesAfter("")
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : entriesAfter(page.get(page.size() - 1).call().digest()))
                .concatMapIterable(Function.identity());
    }

    private Mono<List<Entry>> entriesAfter(String digest) {
        return database.read("read the journal in", session -> session.query(ENTRIES, this::entry, digest, PAGE));
    }

    private Entry known(Session session, String digest) throws SQLException {
        return session.first(CALL, this::entry, digest)
                .orElseThrow(() -> new CheckpointException(
                        CheckpointException.Kind.IO,
                        "no call " + digest + " was planned in the checkpoint " + database.file(),
                        null));
    }

    private void charge(Session session, Call call, State cause, TokenUsage usage) throws SQLException {
        session.update(
                CHARGE,
                call.run().value(),
                call.phase().name(),
                call.digest(),
                cause.name(),
                usage.total().value(),
                call.agent().value(),
                call.model(),
                usage.input().value(),
                usage.output().value(),
                usage.estimated() ? 1 : 0,
                usage.cachedInput().value(),
                usage.reasoning().value(),
                usage.writtenInput().value(),
                now());
    }

    private String now() {
        return clock.instant().toString();
    }

    private Entry entry(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        String text = row.getString("reply");
        if (state == State.COMMITTED && Checksum.of(text) != row.getLong("reply_crc32")) {
            throw Failures.damaged(
                    database.file(),
                    "the reply " + row.getString("digest") + " does not have the checksum it was written with");
        }
        Reply reply = new Reply(text, StoredUsage.of(row), row.getString("finish"));
        return new Entry(call(row), state, row.getInt("attempts"), reply, time(row, "sent"), time(row, "ended"));
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getString("digest"),
                RunId.of(row.getString("run")),
                PhaseId.valueOf(row.getString("phase")),
                AgentId.of(row.getString("agent")),
                row.getString("subject"),
                row.getString("model"),
                Tokens.of(row.getLong("reserved")),
                row.getString("endpoint"),
                Tokens.of(row.getLong("reserved_input")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        String time = row.getString(column);
        return time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
    }
}
