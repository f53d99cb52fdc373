package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Product;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The checkpoint in one SQLite file (WAL, {@code synchronous=FULL}): what a {@code Mono} has completed survives the
 * death of the process and of the machine. Operations are done one after the other, in the order of subscription.
 */
public final class SqliteCheckpointStore implements CheckpointStore {

    private static final String BEGIN = """
            INSERT INTO run (id, state, started, options, repository) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, started = excluded.started,
                options = excluded.options, repository = excluded.repository
            """;
    private static final String MARK = "UPDATE run SET state = ? WHERE id = ?";
    private static final String RUNS = "SELECT id, state, started, options, repository FROM run ORDER BY number DESC";
    private static final String PHASES = "SELECT phase FROM product WHERE run = ?";
    private static final String SAVE = """
            INSERT INTO product (run, phase, type, version, crc32, saved, content, input, output, estimated, replies,
                cached_input, reasoning, written_input)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (run, phase) DO UPDATE SET type = excluded.type, version = excluded.version,
                crc32 = excluded.crc32, saved = excluded.saved, content = excluded.content, input = excluded.input,
                output = excluded.output, estimated = excluded.estimated, replies = excluded.replies,
                cached_input = excluded.cached_input, reasoning = excluded.reasoning,
                written_input = excluded.written_input
            """;
    private static final String FIND = "SELECT type, version, crc32, content FROM product WHERE run = ? AND phase = ?";
    private static final String COSTS =
            "SELECT phase, input, output, estimated, replies, cached_input, reasoning, written_input FROM product WHERE run = ?";
    private static final String PAGES = "SELECT path, hash FROM page";
    private static final String CLEAR_PAGES = "DELETE FROM page";
    private static final String SAVE_PAGE = "INSERT INTO page (path, hash) VALUES (?, ?)";

    private final Database database;
    private final Clock clock;
    private final SqliteCallJournal journal;
    private final SqliteIndexStore index;

    private SqliteCheckpointStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.journal = new SqliteCallJournal(database, clock);
        this.index = new SqliteIndexStore(database);
    }

    /**
     * Opens the database, or makes it and the folders above it.
     *
     * @throws CheckpointException with kind {@code CORRUPTED} or {@code NEWER} where the file cannot be used; it and its
     *     companions are then left byte for byte as they are; with kind {@code IO} where it cannot be read or made
     */
    public static SqliteCheckpointStore at(Path database) {
        return at(database, Clock.systemUTC());
    }

    /** Like {@link #at(Path)}; the clock tells when products are saved. */
    public static SqliteCheckpointStore at(Path database, Clock clock) {
        return new SqliteCheckpointStore(Database.open(database), clock);
    }

    /** A run that has begun before, such as one that is resumed, keeps its place among the runs. */
    @Override
    public Mono<Void> begin(RunRecord run) {
        return database.write(
                "note the beginning of run " + run.id() + " in",
                session -> session.update(
                        BEGIN,
                        run.id().value(),
                        run.state().name(),
                        run.started().toString(),
                        Json.write(run.options()),
                        run.repository().value()));
    }

    @Override
    public Mono<Void> mark(RunId run, RunRecord.State state) {
        return database.write("note the state of run " + run + " in", session -> {
            int changed = session.update(MARK, state.name(), run.value());
            if (changed == 0) {
                throw new CheckpointException(
                        CheckpointException.Kind.NOT_RESUMABLE,
                        "there is no run " + run + " in the checkpoint " + database.file(),
                        null);
            }
            return changed;
        });
    }

    /** Newest first by the time they started; of runs that started at the same time, the one noted last. */
    @Override
    public Flux<RunRecord> runs() {
        return database.read("read the runs in", session -> session.query(RUNS, SqliteCheckpointStore::run))
                .flatMapIterable(Function.identity())
                .sort(Comparator.comparing(RunRecord::started).reversed());
    }

    private static RunRecord run(ResultSet row) throws SQLException {
        return new RunRecord(
                RunId.of(row.getString("id")),
                RunRecord.State.valueOf(row.getString("state")),
                Instant.parse(row.getString("started")),
                Json.readMap(row.getString("options"), String.class),
                ContentHash.of(row.getString("repository")));
    }

    @Override
    public Flux<PhaseId> completedPhases(RunId run) {
        Session.RowReader<PhaseId> phase = row -> PhaseId.valueOf(row.getString(1));
        return database.read("read the phases in", session -> session.query(PHASES, phase, run.value()))
                .flatMapIterable(phases -> phases.stream().sorted().toList());
    }

    @Override
    public <P extends Product> Mono<P> find(RunId run, PhaseId phase, Class<P> type) {
        return database.read(
                        "read the product of " + phase.title() + " in",
                        session -> session.query(FIND, row -> product(row, phase, type), run.value(), phase.name()))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private <P extends Product> P product(ResultSet row, PhaseId phase, Class<P> type) throws SQLException {
        StoredProduct stored = new StoredProduct(
                row.getString("type"), row.getInt("version"), row.getLong("crc32"), row.getBytes("content"));
        return stored.read(database.file(), phase, type);
    }

    /** Replaces an earlier product of the phase. */
    @Override
    public Mono<Void> save(RunId run, Product product, PhaseCost cost) {
        PhaseId phase = cost.phase();
        return database.write("save the product of " + phase.title() + " in", session -> {
            byte[] content = StoredProduct.content(product);
            return session.update(
                    SAVE,
                    run.value(),
                    phase.name(),
                    product.getClass().getSimpleName(),
                    StoredProduct.VERSION,
                    Checksum.of(content),
                    clock.instant().toString(),
                    content,
                    cost.usage().input().value(),
                    cost.usage().output().value(),
                    cost.usage().estimated() ? 1 : 0,
                    cost.replies(),
                    cost.usage().cachedInput().value(),
                    cost.usage().reasoning().value(),
                    cost.usage().writtenInput().value());
        });
    }

    @Override
    public Flux<PhaseCost> costs(RunId run) {
        return database.read(
                        "read the costs in", session -> session.query(COSTS, SqliteCheckpointStore::cost, run.value()))
                .flatMapIterable(costs -> costs.stream()
                        .sorted(Comparator.comparing(PhaseCost::phase))
                        .toList());
    }

    private static PhaseCost cost(ResultSet row) throws SQLException {
        return new PhaseCost(PhaseId.valueOf(row.getString("phase")), StoredUsage.of(row), row.getInt("replies"));
    }

    @Override
    public CallJournal journal() {
        return journal;
    }

    @Override
    public IndexStore index() {
        return index;
    }

    /** Sorted by path. */
    @Override
    public Mono<Map<PagePath, ContentHash>> pages() {
        Session.RowReader<Map.Entry<PagePath, ContentHash>> page =
                row -> Map.entry(PagePath.of(row.getString(1)), ContentHash.of(row.getString(2)));
        return database.read("read the pages in", session -> sorted(session.query(PAGES, page)));
    }

    private static Map<PagePath, ContentHash> sorted(List<Map.Entry<PagePath, ContentHash>> pages) {
        Map<PagePath, ContentHash> byPath = new TreeMap<>();
        pages.forEach(page -> byPath.put(page.getKey(), page.getValue()));
        return Collections.unmodifiableMap(byPath);
    }

    @Override
    public Mono<Void> savePages(Map<PagePath, ContentHash> pages) {
        Map<PagePath, ContentHash> copy = new TreeMap<>(pages);
        return database.write("save the pages in", session -> {
            session.update(CLEAR_PAGES);
            for (var page : copy.entrySet()) {
                session.update(SAVE_PAGE, page.getKey().value(), page.getValue().value());
            }
            return copy.size();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
