package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.WikiReport;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.ModelAgentRunner;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Wiki;
import dev.weavewiki.core.prompt.PromptLibrary;
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
    private final RunId id;
    private final Knowledge start;
    private final Path repository;
    private final Path wiki;
    private final Workspace workspace;
    private final boolean resumed;
    private final TokenCounter counter = new O200kTokenCounter();
    private volatile Optional<ModelGateway> gateway = Optional.empty();

    RunSession(
            RunSettings settings,
            RunOptions options,
            RunId id,
            Knowledge start,
            Path repository,
            Path wiki,
            Workspace workspace,
            boolean resumed) {
        this.settings = settings;
        this.options = options;
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
            return restoreCharges(run)
                    .then(new Pipeline(Pipeline.standardPhases(), checkpoints()).run(start, run))
                    .flatMap(known -> publish(known, run));
        });
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
                settings.model()
                        .map(model -> modelRunner(model, budget, reports))
                        .orElseGet(() -> new StaticAgentRunner(start.code(), reports)),
                settings.roster(),
                budget,
                counter,
                usage,
                settings.generators(),
                SteeringFile.read(repository),
                events);
    }

    private AgentRunner modelRunner(ConnectedModel model, TokenBudget budget, AgentReports reports) {
        ModelGateway opened = ModelGateway.standard(
                model.chat(), model.name(), id, checkpoints().journal(), budget, counter, options.concurrency());
        gateway = Optional.of(opened);
        return new ModelAgentRunner(
                opened,
                PromptLibrary.standard(),
                counter,
                start.code(),
                options.contextCeiling(),
                reports,
                options.budget().onBudget());
    }

    /** What earlier attempts were charged counts against the budget; calls that died with their process at their reservation. */
    private Mono<Void> restoreCharges(RunContext run) {
        return checkpoints()
                .journal()
                .recover(id)
                .thenMany(checkpoints().journal().charges(id))
                .doOnNext(charge -> run.budget().charge(charge.phase(), charge.tokens()))
                .thenMany(checkpoints().costs(id))
                .doOnNext(cost -> run.usage().add(cost))
                .then();
    }

    private Mono<WikiReport> publish(Knowledge known, RunContext run) {
        Wiki made =
                known.find(Wiki.class).orElseThrow(() -> new IllegalStateException("the last phase makes the wiki"));
        return new WikiFolder(wiki, checkpoints()).write(made).map(written -> report(made, written, known, run));
    }

    private WikiReport report(Wiki made, int written, Knowledge known, RunContext run) {
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
                options.budget().maxCost().map(Money::toString).orElse(""));
    }

    /** What the committed answers cost; where money has a limit, what was charged against it. */
    private String cost(RunContext run) {
        Optional<Money> charged = run.budget().report().spent();
        return charged.or(() -> settings.priceWithin(options.budget())
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
