package dev.weavewiki.engine;

import dev.weavewiki.agents.LearnedTargets;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Enforcement;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that decides what a run makes. Written down with the run, so that a resumed run goes on as it began.
 *
 * @param budget what it may spend, and what happens when that runs low
 * @param scale overrides what the number of source files says
 * @param target overrides the quality target of mode and scale
 * @param maxTurns overrides the turn limit of mode and scale
 * @param concurrency how many questions are under way at once
 * @param contextCeiling how many tokens a prompt may have
 * @param model the name of the model; empty for static analysis
 * @param targets how long answers should be, as learned before the run began
 * @param replayed whether its replies come from a recording
 * @param lightModel the name of the model that is asked about leaf and standard files; empty where it is the same
 * @param language what the wiki is written in
 */
public record RunOptions(
        AnalysisMode mode,
        Optional<ProjectScale> scale,
        BudgetTerms budget,
        Optional<Score> target,
        Optional<Integer> maxTurns,
        int concurrency,
        Tokens contextCeiling,
        List<String> include,
        List<String> exclude,
        String model,
        LearnedTargets targets,
        boolean replayed,
        String lightModel,
        ProseLanguage language) {

    /** 1,000,000 tokens, 32,000 tokens a prompt (specification, sections 1 and 3); eight calls at once is our choice. */
    public static final RunOptions DEFAULT = new RunOptions(
            AnalysisMode.STANDARD,
            Optional.empty(),
            BudgetTerms.of(Tokens.of(1_000_000)),
            Optional.empty(),
            Optional.empty(),
            8,
            Tokens.of(32_000),
            List.of(),
            List.of(),
            "",
            LearnedTargets.NONE,
            false,
            "",
            ProseLanguage.ENGLISH);

    public RunOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        require(concurrency >= 1 && concurrency <= 1_024, "concurrency must lie between 1 and 1024", concurrency);
        require(contextCeiling.value() >= 4_000, "the context ceiling must be at least 4000 tokens", contextCeiling);
        maxTurns.ifPresent(turns -> require(turns >= 1, "the turn limit must be at least 1", turns));
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new ConfigurationException(rule + ", not " + value);
        }
    }

    /** The same options with another budget. */
    RunOptions withBudget(BudgetTerms terms) {
        return new RunOptions(
                mode,
                scale,
                terms,
                target,
                maxTurns,
                concurrency,
                contextCeiling,
                include,
                exclude,
                model,
                targets,
                replayed,
                lightModel,
                language);
    }

    /** The same options with what was learned. */
    RunOptions withTargets(LearnedTargets learned) {
        return new RunOptions(
                mode,
                scale,
                budget,
                target,
                maxTurns,
                concurrency,
                contextCeiling,
                include,
                exclude,
                model,
                learned,
                replayed,
                lightModel,
                language);
    }

    /**
     * The options with which a recording was made, for a run that replays it.
     *
     * @throws ConfigurationException where they are out of range
     */
    public static RunOptions replaying(Map<String, String> recorded) {
        try {
            RunOptions options = from(recorded);
            return new RunOptions(
                    options.mode,
                    options.scale,
                    options.budget,
                    options.target,
                    options.maxTurns,
                    options.concurrency,
                    options.contextCeiling,
                    options.include,
                    options.exclude,
                    options.model,
                    options.targets,
                    true,
                    options.lightModel,
                    options.language);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("the recording holds options that are none: " + e.getMessage(), e);
        }
    }

    /** The options by name, for the checkpoint. */
    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("mode", mode.name());
        scale.ifPresent(value -> map.put("scale", value.name()));
        map.put("budget", budget.total().toString());
        budget.maxCost().ifPresent(most -> map.put("max-cost", most.toString()));
        map.put("enforcement", budget.enforcement().name());
        map.put("on-budget", budget.onBudget().name());
        target.ifPresent(value -> map.put("quality-target", Double.toString(value.value())));
        maxTurns.ifPresent(value -> map.put("max-turns", value.toString()));
        map.put("concurrency", Integer.toString(concurrency));
        map.put("context-ceiling", contextCeiling.toString());
        map.put("include", String.join("\n", include));
        map.put("exclude", String.join("\n", exclude));
        map.put("model", model);
        map.put("targets", targets.toString());
        map.put("replayed", Boolean.toString(replayed));
        map.put("light-model", lightModel);
        map.put("language", language.code());
        return map;
    }

    /** The options as they were written down. Those that are missing have their default. */
    static RunOptions from(Map<String, String> map) {
        return new RunOptions(
                find(map, "mode").map(AnalysisMode::valueOf).orElse(DEFAULT.mode()),
                find(map, "scale").map(ProjectScale::valueOf),
                budget(map),
                find(map, "quality-target").map(Double::parseDouble).map(Score::of),
                find(map, "max-turns").map(Integer::parseInt),
                find(map, "concurrency").map(Integer::parseInt).orElse(DEFAULT.concurrency()),
                find(map, "context-ceiling")
                        .map(Long::parseLong)
                        .map(Tokens::of)
                        .orElse(DEFAULT.contextCeiling()),
                list(map, "include"),
                list(map, "exclude"),
                map.getOrDefault("model", ""),
                LearnedTargets.parse(map.getOrDefault("targets", "")),
                Boolean.parseBoolean(map.getOrDefault("replayed", "")),
                map.getOrDefault("light-model", ""),
                find(map, "language").map(ProseLanguage::of).orElse(DEFAULT.language()));
    }

    private static BudgetTerms budget(Map<String, String> map) {
        BudgetTerms standard = DEFAULT.budget();
        return new BudgetTerms(
                find(map, "budget").map(Long::parseLong).map(Tokens::of).orElse(standard.total()),
                find(map, "max-cost").map(Money::of),
                find(map, "enforcement").map(Enforcement::valueOf).orElse(standard.enforcement()),
                find(map, "on-budget").map(OnBudget::valueOf).orElse(standard.onBudget()));
    }

    private static Optional<String> find(Map<String, String> map, String name) {
        return Optional.ofNullable(map.get(name)).filter(value -> !value.isEmpty());
    }

    private static List<String> list(Map<String, String> map, String name) {
        return find(map, name)
                .map(text -> Arrays.stream(text.split("\n", -1)).collect(Collectors.toList()))
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return mode.name().toLowerCase(Locale.ROOT) + " mode, " + budget.total() + " tokens, "
                + (model.isEmpty() ? "static analysis" : "model " + model);
    }
}
