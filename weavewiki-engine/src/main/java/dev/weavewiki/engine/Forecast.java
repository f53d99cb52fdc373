package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.ModelAgentRunner;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.agents.model.ForecastCalls;
import dev.weavewiki.agents.model.ModelTokenCounter;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan;
import dev.weavewiki.core.prompt.TokenCounter;
import dev.weavewiki.quality.QualityTargets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Finds out what a run would cost without asking anybody or writing anything. */
final class Forecast {

    private static final RunId NO_RUN = RunId.of("forecast");

    private final RunSettings settings;
    private final RunOptions options;
    private final Experience experience;
    private final Likeness likeness;

    Forecast(RunSettings settings, RunOptions options, Experience experience, Likeness likeness) {
        this.settings = settings;
        this.options = options;
        this.experience = experience;
        this.likeness = likeness;
    }

    /** By the plan that static analysis makes; the model's own profile may raise or lower some files. */
    Mono<Estimate> ofPlan(Knowledge start) {
        return plan(start).map(plan -> {
            List<Estimate.Line> lines = lines(plan);
            int calls = lines.stream()
                    .filter(line -> line.phase() != PhaseId.REFINEMENT)
                    .mapToInt(Estimate.Line::calls)
                    .sum();
            return estimate(start, lines, -1, isAsking() ? calls + 2 + refinement(plan) : 0, -1);
        });
    }

    /** By making every prompt that static analysis leads to, and looking for its answer in the journal. */
    Mono<Estimate> ofPrompts(Knowledge start, CallJournal journal) {
        if (!isAsking()) {
            return ofPlan(start);
        }
        ForecastCalls calls = new ForecastCalls(journal, options.model());
        RunContext run = context(modelRunner(calls, start));
        return plan(start)
                .flatMap(plan -> new Pipeline(Pipeline.standardPhases(), new NothingKept())
                        .run(start, run)
                        .map(known -> {
                            Map<PhaseId, ForecastCalls.Missing> missing = calls.missing();
                            int before = missing.entrySet().stream()
                                    .filter(entry -> entry.getKey() != PhaseId.REFINEMENT)
                                    .mapToInt(entry -> entry.getValue().calls())
                                    .sum();
                            int most = missing.isEmpty() ? 0 : before + refinement(plan);
                            long input = missing.values().stream()
                                    .mapToLong(one -> one.input().value())
                                    .sum();
                            return estimate(start, lines(plan), calls.answered(), most, input);
                        }));
    }

    private Mono<ReadingPlan> plan(Knowledge start) {
        RunContext run = context(new StaticAgentRunner(start.code(), AgentListener.NONE));
        return new CharacterizationPhase()
                .run(start, run)
                .map(start::plus)
                .flatMap(known -> new FileDiscoveryPhase().run(known, run));
    }

    private Estimate estimate(Knowledge start, List<Estimate.Line> lines, int answered, int most, long input) {
        TokenUsage all = lines.stream()
                .map(line -> new TokenUsage(line.input(), line.output(), true))
                .reduce(TokenUsage.NONE, TokenUsage::plus);
        return new Estimate(
                start.code().sourceFiles().size(),
                options.model(),
                isAsking() ? lines : List.of(),
                isAsking() && !experience.isEmpty(),
                answered,
                most,
                input,
                settings.price(options)
                        .map(price -> price.of(all))
                        .map(Money::toString)
                        .orElse(""));
    }

    private List<Estimate.Line> lines(ReadingPlan plan) {
        return new CostEstimate(experience, settings.price(options)).lines(plan, options.mode());
    }

    /** What refinement asks at most: so many subjects a turn, each as often as the highest tier. */
    private int refinement(ReadingPlan plan) {
        ProjectScale scale = plan.scale();
        int turns = options.maxTurns().orElseGet(() -> QualityTargets.maxTurns(options.mode(), scale));
        return (turns - 1) * Improvement.SUBJECTS_PER_TURN * ProcessingTier.CORE.iterations(options.mode());
    }

    private boolean isAsking() {
        return !options.model().isEmpty();
    }

    private AgentRunner modelRunner(ForecastCalls calls, Knowledge start) {
        return ModelAgentRunner.within(
                options.budget(),
                options.targets(),
                calls,
                counter(),
                start,
                options.contextCeiling(),
                AgentListener.NONE);
    }

    private TokenCounter counter() {
        return ModelTokenCounter.of(options.model());
    }

    private RunContext context(AgentRunner agents) {
        return new RunContext(
                NO_RUN,
                options,
                agents,
                settings.roster(),
                TokenBudget.of(Tokens.of(Long.MAX_VALUE / 1_000)),
                counter(),
                new UsageLedger(),
                settings.generators(),
                Optional.empty(),
                Optional.empty(),
                likeness,
                event -> {});
    }
}
