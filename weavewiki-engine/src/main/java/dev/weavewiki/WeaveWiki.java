package dev.weavewiki;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.LearnedTargets;
import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.consolidation.TextEmbeddings;
import dev.weavewiki.agents.model.Cassette;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Enforcement;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.engine.RunOptions;
import dev.weavewiki.engine.RunSettings;
import dev.weavewiki.engine.StandardRoster;
import dev.weavewiki.engine.WikiRun;
import dev.weavewiki.generators.GenerationOptions;
import dev.weavewiki.generators.Generator;
import dev.weavewiki.generators.Generators;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/**
 * Turns source repositories into wikis. Immutable and safe for use by many threads; one run at a time on one repository.
 *
 * <pre>{@code
 * try (var weaveWiki = WeaveWiki.builder().mode(AnalysisMode.DEEP).build()) {
 *     WikiReport report = weaveWiki.generate(Path.of("."));
 *     System.out.println(report.wiki().resolve("index.md"));
 * }
 * }</pre>
 */
public final class WeaveWiki implements AutoCloseable {

    private final WikiRun runs;

    private WeaveWiki(RunSettings settings) {
        this.runs = new WikiRun(settings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes the wiki of a repository; blocks until it is written. The same as the last event of {@link #run}.
     *
     * @throws dev.weavewiki.core.error.WeaveWikiException where the repository cannot be read, the wiki or the checkpoint
     *     cannot be written, the endpoint of the model is out of reach, or a setting is wrong
     */
    public WikiReport generate(Path repository) {
        return report(run(repository));
    }

    /**
     * Goes on with the last run on the repository that did not finish, with the options that it began with; blocks until
     * the wiki is written. What was answered is not asked again.
     *
     * @throws dev.weavewiki.core.error.CheckpointException of kind {@code NOT_RESUMABLE} where there is no such run, files
     *     have changed since, or another model is configured
     */
    public WikiReport resume(Path repository) {
        return report(resumption(repository));
    }

    /**
     * A new run as a stream of events, the last of which is {@link RunEvent.RunFinished}. Cold: nothing happens before
     * subscription. Cancelling stops it; it can be resumed.
     */
    public Flux<RunEvent> run(Path repository) {
        return runs.start(repository);
    }

    /** The same as {@link #resume} as a stream of events. */
    public Flux<RunEvent> resumption(Path repository) {
        return runs.resume(repository);
    }

    /**
     * What a run on the repository would cost, and how much of it is answered already; blocks, asks nobody, and writes
     * nothing.
     *
     * @throws dev.weavewiki.core.error.WeaveWikiException where the repository or the checkpoint cannot be read
     */
    public Estimate estimate(Path repository) {
        return runs.estimate(repository);
    }

    private static WikiReport report(Flux<RunEvent> events) {
        return events.ofType(RunEvent.RunFinished.class)
                .map(RunEvent.RunFinished::report)
                .next()
                .blockOptional()
                .orElseThrow(() -> new IllegalStateException("the run ended without a report"));
    }

    /** Nothing is held open between runs; here so that later versions may. */
    @Override
    public void close() {}

    /**
     * Collects what a run may use. Nothing is required: without a model the wiki is written from static analysis. Setters
     * check their values at once. Not safe for use by several threads.
     */
    public static final class Builder {

        private Optional<ConnectedModel> model = Optional.empty();
        private AnalysisMode mode = RunOptions.DEFAULT.mode();
        private Optional<ProjectScale> scale = Optional.empty();
        private UnaryOperator<BudgetTerms> budget = UnaryOperator.identity();
        private final Map<String, Price> prices = new TreeMap<>();
        private Optional<Score> target = Optional.empty();
        private Optional<Integer> maxTurns = Optional.empty();
        private int concurrency = RunOptions.DEFAULT.concurrency();
        private Tokens contextCeiling = RunOptions.DEFAULT.contextCeiling();
        private ProseLanguage language = RunOptions.DEFAULT.language();
        private List<String> include = List.of();
        private List<String> exclude = List.of();
        private Optional<Path> record = Optional.empty();
        private Optional<Cassette> replay = Optional.empty();
        private Optional<CheckpointStore> checkpoints = Optional.empty();
        private Optional<TextEmbeddings> embeddings =
                ServiceLoader.load(TextEmbeddings.class).findFirst();
        private Roster roster = StandardRoster.create();
        private final List<Generator> generators = new ArrayList<>(Generators.standard(GenerationOptions.STANDARD));
        private MeterRegistry meters = new SimpleMeterRegistry();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * The model that is asked, known to checkpoint and journal by the name it was configured with. Its own retries
         * should be off: retrying is done here, in one place. Without a model, static analysis answers.
         */
        public Builder model(ChatModel chatModel) {
            String configured = chatModel.defaultRequestParameters().modelName();
            return model(configured == null ? chatModel.getClass().getSimpleName() : configured, chatModel);
        }

        /** The model that is asked, known to checkpoint and journal by that name. */
        public Builder model(String name, ChatModel chatModel) {
            return model(new ConnectedModel(name, chatModel));
        }

        /**
         * The model that is asked, with the limits of its account, the models to fall back on, and the smaller one that is
         * asked about leaf and standard files.
         */
        public Builder model(ConnectedModel value) {
            model = Optional.of(value);
            return this;
        }

        /** How thorough a run is; {@code STANDARD} where it is not set. */
        public Builder mode(AnalysisMode value) {
            mode = value;
            return this;
        }

        /** Overrides the scale that follows from the number of source files. */
        public Builder scale(ProjectScale value) {
            scale = Optional.of(value);
            return this;
        }

        /**
         * How many tokens, input and output together, a run may be charged; 1,000,000 where it is not set. Where it is
         * set, it holds for resumed runs too.
         */
        public Builder budget(Tokens value) {
            return budget(terms -> terms.withTotal(value));
        }

        /** How much money a run may be charged; no limit where it is not set. Needs the price of the model to be known. */
        public Builder maxCost(Money value) {
            return budget(terms -> terms.withMaxCost(value));
        }

        /** Whether phases keep to their shares; {@code HARD} where it is not set. */
        public Builder enforcement(Enforcement value) {
            return budget(terms -> terms.with(value));
        }

        /** What happens when the budget runs low; {@code DEGRADE} where it is not set. */
        public Builder onBudget(OnBudget value) {
            return budget(terms -> terms.with(value));
        }

        private Builder budget(UnaryOperator<BudgetTerms> change) {
            UnaryOperator<BudgetTerms> before = budget;
            budget = terms -> change.apply(before.apply(terms));
            return this;
        }

        /** Writes the replies that a run uses to this file, once the wiki is written, so that it can be replayed. */
        public Builder record(Path cassette) {
            record = Optional.of(cassette);
            return this;
        }

        /**
         * Takes the replies from this recording instead of asking a model: the same wiki, byte for byte, without network
         * and key. The options of the recorded run take the place of those that are set here.
         *
         * @throws dev.weavewiki.core.error.CassetteException where it cannot be read
         */
        public Builder replay(Path cassette) {
            replay = Optional.of(Cassette.read(cassette));
            return this;
        }

        /** What a model costs, in the place of the list price that WeaveWiki knows, if any. */
        public Builder price(String modelName, Price value) {
            prices.put(modelName, value);
            return this;
        }

        /** Overrides the quality target that follows from mode and scale. */
        public Builder qualityTarget(Score value) {
            target = Optional.of(value);
            return this;
        }

        /** Overrides how many drafts are made at most; at least 1. */
        public Builder maxTurns(int value) {
            maxTurns = Optional.of(value);
            return this;
        }

        /** How many questions are under way at once, 1 to 1,024; 8 where it is not set. */
        public Builder concurrency(int value) {
            concurrency = value;
            return this;
        }

        /** How many tokens a prompt may have, at least 4,000; 32,000 where it is not set. */
        public Builder contextCeiling(Tokens value) {
            contextCeiling = value;
            return this;
        }

        /**
         * What the wiki is written in, as a code of ISO 639; {@code en} where it is not set. English and Korean
         * ({@code ko}) are complete. In any other language only a model writes; headings, tables and what static analysis
         * says stay English.
         *
         * @throws ConfigurationException where the code is that of no language
         */
        public Builder language(String code) {
            try {
                language = ProseLanguage.of(code);
                return this;
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(String.valueOf(e.getMessage()), e);
            }
        }

        /** Globs of the files to read; all files where there is none. */
        public Builder include(String... globs) {
            include = List.of(globs);
            return this;
        }

        /** Globs of the files to leave out. */
        public Builder exclude(String... globs) {
            exclude = List.of(globs);
            return this;
        }

        /** The store to use instead of {@code .weavewiki/weavewiki.db} in the repository. It is not closed. */
        public Builder checkpoints(CheckpointStore store) {
            checkpoints = Optional.of(store);
            return this;
        }

        /**
         * Tells which files say much the same, so that those are grouped which do not depend on each other. Where it is not
         * set, the one that {@link ServiceLoader} finds, such as that of the module {@code weavewiki-embeddings}, if any.
         */
        public Builder embeddings(TextEmbeddings value) {
            embeddings = Optional.of(value);
            return this;
        }

        /** Asks this agent as well, in that turn of the characterization (1–3). */
        public Builder agent(int turn, Agent<Knowledge, ?, ? extends ProfileInsight> agent) {
            roster = roster.plus(turn, agent);
            return this;
        }

        /** Writes the pages of this generator as well. */
        public Builder generator(Generator generator) {
            generators.add(generator);
            return this;
        }

        /** Where runs are counted and timed. */
        public Builder meters(MeterRegistry registry) {
            meters = registry;
            return this;
        }

        /** What time runs begin at; the system's clock where it is not set. No page depends on it. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * @throws dev.weavewiki.core.error.ConfigurationException where a value is out of its range
         */
        public WeaveWiki build() {
            RunOptions options = new RunOptions(
                    mode,
                    scale,
                    budget.apply(RunOptions.DEFAULT.budget()),
                    target,
                    maxTurns,
                    concurrency,
                    contextCeiling,
                    include,
                    exclude,
                    model.map(ConnectedModel::name).orElse(""),
                    LearnedTargets.NONE,
                    false,
                    model.flatMap(ConnectedModel::light)
                            .map(ConnectedModel::name)
                            .orElse(""),
                    language);
            return new WeaveWiki(new RunSettings(
                    replay.map(cassette -> RunOptions.replaying(cassette.options()))
                            .orElse(options),
                    budget,
                    replay.isPresent() ? Optional.empty() : model,
                    PriceTable.standard().with(prices),
                    record,
                    replay,
                    checkpoints,
                    embeddings,
                    roster,
                    generators,
                    meters,
                    clock));
        }
    }
}
