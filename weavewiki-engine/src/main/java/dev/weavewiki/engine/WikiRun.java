package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.RunEvent;
import dev.weavewiki.WikiReport;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelTokenCounter;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.code.index.StoredInventory;
import dev.weavewiki.core.code.index.StoredParsedFiles;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.source.Inventory;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import dev.weavewiki.core.source.jackson.QuietNotebooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Runs: from the repository to the written wiki. Safe for use by many threads; one run at a time on one repository. */
public final class WikiRun {

    private static final Logger log = LoggerFactory.getLogger(WikiRun.class);
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RunSettings settings;

    public WikiRun(RunSettings settings) {
        this.settings = settings;
    }

    /** A new run as a stream of what happens. Cold; cancelling stops it, and it can be resumed. */
    public Flux<RunEvent> start(Path repository) {
        return events(() -> begin(repository.toAbsolutePath().normalize()));
    }

    /** The last run that did not finish, gone on with as it began. Cold; cancelling stops it again. */
    public Flux<RunEvent> resume(Path repository) {
        return events(() -> reopen(repository.toAbsolutePath().normalize()));
    }

    private static Flux<RunEvent> events(Callable<RunSession> open) {
        return Flux.using(open, WikiRun::live, RunSession::close).subscribeOn(Schedulers.boundedElastic());
    }

    /** What the session's phases emit, then the report; a failure comes after everything that was emitted before it. */
    private static Flux<RunEvent> live(RunSession session) {
        EventStream events = new EventStream();
        Mono<RunEvent> work = outcome(session, events)
                .doOnNext(report -> events.emit(new RunEvent.RunFinished(report)))
                .doFinally(signal -> events.complete())
                .then(Mono.empty());
        return Flux.mergeDelayError(Integer.MAX_VALUE, events.flux(), work);
    }

    private static Mono<WikiReport> outcome(RunSession session, RunEvents events) {
        return Mono.usingWhen(
                Mono.just(session),
                open -> open.execute(events),
                open -> open.mark(RunRecord.State.FINISHED),
                (open, failure) -> open.mark(stateAfter(failure)),
                open -> open.mark(RunRecord.State.INTERRUPTED));
    }

    private static RunRecord.State stateAfter(Throwable failure) {
        return failure instanceof ModelException || failure instanceof BudgetExhaustedException
                ? RunRecord.State.INTERRUPTED
                : RunRecord.State.FAILED;
    }

    /** While files are read, which leaves a processor idle now and then; whoever counts first waits for the rest. */
    private static void loadVocabulary(String model) {
        if (!model.isEmpty()) {
            Schedulers.boundedElastic().schedule(ModelTokenCounter.of(model)::load);
        }
    }

    private RunSession begin(Path repository) {
        settings.requirePrice(settings.options());
        loadVocabulary(settings.options().model());
        SourceTree tree = scan(repository, settings.options());
        Workspace workspace = Workspace.open(repository, settings.checkpoints());
        try {
            RunOptions options = learned(workspace.checkpoints());
            RunId id = RunId.of(RUN_ID.format(now()));
            RunRecord run =
                    new RunRecord(id, RunRecord.State.RUNNING, now(), options.toMap(), RepositoryDigest.of(tree));
            workspace.checkpoints().begin(run).block();
            return session(repository, tree, workspace, run, options, false);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** The options with what finished runs have taught; a replay goes by what the recorded run had learned. */
    private RunOptions learned(CheckpointStore checkpoints) {
        return settings.replay().isPresent()
                ? settings.options()
                : settings.options()
                        .withTargets(experience(checkpoints, settings.options()).targets());
    }

    private static Experience experience(CheckpointStore checkpoints, RunOptions options) {
        return Experience.of(checkpoints, options.model()).blockOptional().orElse(Experience.NONE);
    }

    /**
     * What a run would cost. Nobody is asked and nothing is written, but for a checkpoint of an earlier version, which is
     * brought up to date.
     */
    public Estimate estimate(Path repository) {
        Path root = repository.toAbsolutePath().normalize();
        RunOptions options = settings.options();
        SourceTree tree = scan(root, options);
        Knowledge start =
                Knowledge.of(CodeAnalyzer.standard().analyze(tree), QuietNotebooks.over(tree), options.language());
        Path database = root.resolve(Workspace.FOLDER).resolve(Workspace.DATABASE);
        if (settings.checkpoints().isEmpty() && !Files.exists(database)) {
            return estimate(start, options, Experience.NONE, new NoJournal());
        }
        CheckpointStore store = settings.checkpoints().orElseGet(() -> SqliteCheckpointStore.at(database));
        try {
            Experience experience = experience(store, options);
            return estimate(start, options.withTargets(experience.targets()), experience, store.journal());
        } finally {
            if (settings.checkpoints().isEmpty()) {
                store.close();
            }
        }
    }

    private Estimate estimate(Knowledge start, RunOptions options, Experience experience, CallJournal journal) {
        return new Forecast(settings, options, experience, settings.likeness(start.code(), IndexStore.NONE))
                .ofPrompts(start, journal)
                .blockOptional()
                .orElseThrow(() -> new IllegalStateException("the forecast ended without an estimate"));
    }

    private RunSession reopen(Path repository) {
        Workspace workspace = Workspace.reopen(repository, settings.checkpoints());
        try {
            RunRecord run = lastUnfinished(workspace.checkpoints(), repository);
            RunOptions began = RunOptions.from(run.options());
            loadVocabulary(began.model());
            RunOptions options = began.withBudget(settings.resumed().apply(began.budget()));
            requireLive(options);
            requireSameModel(options);
            settings.requirePrice(options);
            SourceTree tree = scan(repository, options);
            requireSameRepository(run, RepositoryDigest.of(tree));
            workspace
                    .checkpoints()
                    .begin(new RunRecord(
                            run.id(), RunRecord.State.RUNNING, run.started(), options.toMap(), run.repository()))
                    .block();
            return session(repository, tree, workspace, run, options, true);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    private RunSession session(
            Path repository, SourceTree tree, Workspace workspace, RunRecord run, RunOptions options, boolean resumed) {
        new StoredInventory(workspace.checkpoints().index()).save(scanned(options), tree.inventory());
        CodeModel code = CodeAnalyzer.standard()
                .remembering(new StoredParsedFiles(workspace.checkpoints().index()))
                .analyze(tree);
        log.info("run {}: {} source files, {}", run.id(), code.sourceFiles().size(), options);
        Path wiki = repository.resolve(Workspace.FOLDER).resolve("wiki");
        return new RunSession(
                settings,
                options,
                experience(workspace.checkpoints(), options),
                run.id(),
                Knowledge.of(code, QuietNotebooks.over(tree), options.language()),
                repository,
                wiki,
                workspace,
                resumed);
    }

    private static SourceTree scan(Path repository, RunOptions options) {
        ScanOptions wanted = scanned(options);
        SourceTree tree = new RepositoryScanner().scan(repository, wanted, inventory(repository, wanted));
        tree.requireSources();
        return tree;
    }

    private static ScanOptions scanned(RunOptions options) {
        return new ScanOptions(
                options.include(), options.exclude(), ScanOptions.defaults().maxBytes());
    }

    /** What the last run saw; nothing is known where its checkpoint cannot be used, which the run itself reports. */
    private static Inventory inventory(Path repository, ScanOptions options) {
        Optional<Path> database = checkpoint(repository);
        if (database.isEmpty()) {
            return Inventory.NONE;
        }
        try (SqliteCheckpointStore store = SqliteCheckpointStore.at(database.get())) {
            return new StoredInventory(store.index()).find(options);
        } catch (CheckpointException e) {
            log.debug("all files are read, because the index cannot be used: {}", e.getMessage());
            return Inventory.NONE;
        }
    }

    private static RunRecord lastUnfinished(CheckpointStore checkpoints, Path repository) {
        Optional<RunRecord> last = checkpoints.runs().next().blockOptional();
        return last.filter(run -> run.state().isResumable())
                .orElseThrow(() -> new CheckpointException(
                        CheckpointException.Kind.NOT_RESUMABLE,
                        last.isEmpty()
                                ? "there is no run to resume in " + repository + "; start one with `weavewiki run`"
                                : "the last run in " + repository + " ("
                                        + last.get().id()
                                        + ") has finished; start a new one with `weavewiki run`, it asks only about"
                                        + " what changed",
                        null));
    }

    private static void requireLive(RunOptions options) {
        if (options.replayed()) {
            throw new CheckpointException(
                    CheckpointException.Kind.NOT_RESUMABLE,
                    "the run replayed a recording; start it again with `weavewiki run --replay FILE`, it costs nothing",
                    null);
        }
    }

    private void requireSameModel(RunOptions options) {
        String configured = modelWords(
                settings.model().map(ConnectedModel::name).orElse(""),
                settings.model()
                        .flatMap(ConnectedModel::light)
                        .map(ConnectedModel::name)
                        .orElse(""));
        String began = modelWords(options.model(), options.lightModel());
        if (!configured.equals(began)) {
            throw new CheckpointException(
                    CheckpointException.Kind.NOT_RESUMABLE,
                    "the run was started with " + began + ", but " + configured
                            + " is configured now; resume with the same model, or start a new run",
                    null);
        }
    }

    private static String modelWords(String model, String light) {
        if (model.isEmpty()) {
            return "static analysis";
        }
        return "the model " + model + (light.isEmpty() ? "" : " and " + light + " for small files");
    }

    private static void requireSameRepository(RunRecord run, ContentHash now) {
        if (!run.repository().equals(now)) {
            throw new CheckpointException(
                    CheckpointException.Kind.NOT_RESUMABLE,
                    "files have changed since run " + run.id()
                            + " was interrupted; start a new run with `weavewiki run`: answers about unchanged files"
                            + " are kept and not paid for again",
                    null);
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }

    /** The database that earlier runs left in a repository; empty where there is none. Nothing is changed or made. */
    public static Optional<Path> checkpoint(Path repository) {
        Path folder = repository.resolve(Workspace.FOLDER);
        Path database = folder.resolve(Workspace.DATABASE);
        return !Files.isSymbolicLink(folder) && Files.exists(database) ? Optional.of(database) : Optional.empty();
    }

    /**
     * What the runs of a repository were charged, newest first; none where there is no checkpoint. A run at work is not in
     * the way.
     *
     * @param run the only run that is looked at; empty for all
     */
    public static List<RunUsage> usage(Path repository, Optional<String> run) {
        Path database = repository.resolve(Workspace.FOLDER).resolve(Workspace.DATABASE);
        if (!Files.exists(database)) {
            return List.of();
        }
        try (CheckpointStore checkpoints = SqliteCheckpointStore.at(database)) {
            return checkpoints
                    .runs()
                    .filter(one -> run.isEmpty() || run.get().equals(one.id().value()))
                    .concatMap(one -> checkpoints
                            .journal()
                            .expenses(one.id())
                            .collectList()
                            .map(expenses -> new RunUsage(one.id(), expenses)))
                    .collectList()
                    .blockOptional()
                    .orElse(List.of());
        }
    }

    /**
     * The runs of a repository, newest first, each with its finished phases; none where there is no checkpoint. Nothing
     * is changed or made, and a run at work is not in the way.
     */
    public static List<RunStatus> status(Path repository) {
        Path database = repository.resolve(Workspace.FOLDER).resolve(Workspace.DATABASE);
        if (!Files.exists(database)) {
            return List.of();
        }
        try (CheckpointStore checkpoints = SqliteCheckpointStore.at(database)) {
            return checkpoints
                    .runs()
                    .concatMap(run -> RunStatus.read(run, checkpoints))
                    .collectList()
                    .blockOptional()
                    .orElse(List.of());
        }
    }
}
