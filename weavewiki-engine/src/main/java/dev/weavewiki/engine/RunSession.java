package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.RunEvent;
import dev.weavewiki.WikiReport;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.ModelAgentRunner;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelCall;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelTokenCounter;
import dev.weavewiki.agents.model.RecordingCalls;
import dev.weavewiki.agents.model.ReplayedCalls;
import dev.weavewiki.budget.Purpose;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Wiki;
import dev.weavewiki.core.prompt.TokenCounter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** One run while it is under way, with the folder it has locked. */
final class RunSession implements AutoCloseable {

    private final RunSettings settings;
    private final RunOptions options;
    private final Experience experience;
    private final RunId id;
    private final Knowledge start;
    private final Path repository;
    private final Path wiki;
    private final Workspace workspace;
    private final boolean resumed;
    private final TokenCounter counter;
    private volatile Optional<ModelGateway> gateway = Optional.empty();
    private volatile Optional<RecordingCalls> recording = Optional.empty();

    RunSession(
            RunSettings settings,
            RunOptions options,
            Experience experience,
            RunId id,
            Knowledge start,
            Path repository,
            Path wiki,
            Workspace workspace,
            boolean resumed) {
        this.settings = settings;
        this.options = options;
        this.experience = experience;
        this.counter = ModelTokenCounter.of(options.model());
        this.id = id;
        this.start = start;
        this.repository = repository;
        this.wiki = wiki;
        this.workspace = workspace;
        this.resumed = resumed;
    }

    Mono<WikiReport> execute(RunEvents listener) {
        return Mono.defer(() -> {
            RunEvents events = new RunMetrics(settings.meters(), settings.clock()).andThen(listener);
            RunContext run = context(events);
            events.emit(new RunEvent.RunStarted(id, start.code().sourceFiles().size(), options.model(), resumed));
            if (!options.language().isComplete()) {
                events.emit(new RunEvent.Warning(partial(options)));
            }
            return estimate()
                    .doOnNext(estimate -> events.emit(new RunEvent.Estimated(estimate)))
                    .flatMap(estimate -> restoreCharges(run)
                            .then(new Pipeline(Pipeline.standardPhases(), checkpoints()).run(start, run))
                            .flatMap(known -> publish(known, estimate, run)))
                    .doOnNext(report -> writeRecording());
        });
    }

    private static String partial(RunOptions options) {
        String language = options.language().name();
        return options.model().isEmpty()
                ? "the wiki stays English, because only a model writes " + language + " and none is asked"
                : "only what the model writes is in " + language
                        + "; headings, tables and what static analysis says stay English";
    }

    /** Without a model there is nothing to estimate, and no time is spent on it. */
    private Mono<Estimate> estimate() {
        return options.model().isEmpty()
                ? Mono.just(Estimate.ofStaticAnalysis(start.code().sourceFiles().size()))
                : new Forecast(settings, options, experience, Likeness.NONE).ofPlan(start);
    }

    private void writeRecording() {
        settings.record()
                .ifPresent(file ->
                        recording.ifPresent(calls -> calls.write(file, options.toMap(), settings.price(options))));
    }

    Mono<Void> mark(RunRecord.State state) {
        return checkpoints().mark(id, state);
    }

    private CheckpointStore checkpoints() {
        return workspace.checkpoints();
    }

    private RunContext context(RunEvents events) {
        TokenBudget budget = TokenBudget.of(options.budget(), settings.prices());
        UsageLedger usage = new UsageLedger();
        AgentReports reports = new AgentReports(events, usage, budget);
        return new RunContext(
                id,
                options,
                settings.replay()
                        .map(cassette -> asking(new ReplayedCalls(cassette), reports))
                        .or(() -> settings.model().map(model -> asking(gateway(model, budget), reports)))
                        .orElseGet(() -> new StaticAgentRunner(start.code(), reports)),
                settings.roster(),
                budget,
                counter,
                usage,
                settings.generators(),
                settings.price(options),
                SteeringFile.read(repository),
                settings.likeness(start.code(), checkpoints().index()),
                events);
    }

    private ModelCall gateway(ConnectedModel model, TokenBudget budget) {
        ModelGateway opened =
                ModelGateway.standard(model, id, checkpoints().journal(), budget, counter, options.concurrency());
        gateway = Optional.of(opened);
        return opened;
    }

    private AgentRunner asking(ModelCall calls, AgentReports reports) {
        recording = settings.record().map(file -> new RecordingCalls(options.model(), calls));
        return ModelAgentRunner.within(
                options.budget(),
                options.targets(),
                recording.<ModelCall>map(recorded -> recorded).orElse(calls),
                counter,
                start,
                options.contextCeiling(),
                reports);
    }

    /** What earlier attempts were charged counts against the budget; calls that died with their process at their reservation. */
    private Mono<Void> restoreCharges(RunContext run) {
        return checkpoints()
                .journal()
                .recover(id)
                .thenMany(checkpoints().journal().expenses(id))
                .doOnNext(spent -> run.budget().charge(spent.phase(), spent.usage(), Purpose.NORMAL, spent.model()))
                .thenMany(checkpoints().costs(id))
                .doOnNext(cost -> run.usage().add(cost))
                .then();
    }

    private Mono<WikiReport> publish(Knowledge known, Estimate estimate, RunContext run) {
        Wiki made =
                known.find(Wiki.class).orElseThrow(() -> new IllegalStateException("the last phase makes the wiki"));
        return new WikiFolder(wiki, checkpoints())
                .write(made)
                .map(written -> report(made, written, known, estimate, run));
    }

    private WikiReport report(Wiki made, int written, Knowledge known, Estimate estimate, RunContext run) {
        return new WikiReport(
                id,
                wiki,
                made.pages().size(),
                written,
                known.code().sourceFiles().size(),
                provenance(known),
                made.score(),
                made.target(),
                made.stop(),
                made.verification(),
                run.usage().total(),
                run.usage().totalCalls(),
                run.budget().report().used(),
                options.budget().total(),
                cost(run),
                options.budget().maxCost().map(Money::toString).orElse(""),
                estimate,
                run.usage().beside(estimate, settings.price(options)));
    }

    /** What the committed answers cost; where money has a limit, what was charged against it. */
    private String cost(RunContext run) {
        return run.budget()
                .report()
                .spent()
                .or(() -> settings.price(options)
                        .map(price -> price.of(run.usage().total())))
                .map(Money::toString)
                .orElse("");
    }

    private static Map<Provenance, Integer> provenance(Knowledge known) {
        Map<Provenance, Integer> counts = new EnumMap<>(Provenance.class);
        known.fileInsights().files().forEach(file -> counts.merge(file.provenance(), 1, Integer::sum));
        return counts;
    }

    @Override
    public void close() {
        gateway.ifPresent(ModelGateway::close);
        workspace.close();
    }
}
