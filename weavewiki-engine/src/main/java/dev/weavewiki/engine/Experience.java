package dev.weavewiki.engine;

import dev.weavewiki.agents.LearnedTargets;
import dev.weavewiki.core.checkpoint.CallJournal.Answered;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * What finished runs with the same model have shown: how long answers are, and what replies cost. Runs that are under way
 * teach nothing, so that what is learned stays as it is from the beginning of a run to its end.
 *
 * @param targets how long answers should be, by agent and tier
 * @param usage what replies used in all, by phase, and for files by tier
 * @param replies how many those are
 */
record Experience(LearnedTargets targets, Map<String, TokenUsage> usage, Map<String, Integer> replies) {

    static final Experience NONE = new Experience(LearnedTargets.NONE, Map.of(), Map.of());

    /** Fewer answers say little about the next. Our choice. */
    private static final int LEAST = 8;

    /** The part of the answers that the learned length holds. Our choice: a high one, because a cut answer is lost. */
    private static final double QUANTILE = 0.9;

    /** What a reply used on average; empty where too few are known. */
    Optional<TokenUsage> perReply(String phaseOrTier) {
        int count = replies.getOrDefault(phaseOrTier, 0);
        TokenUsage sum = usage.getOrDefault(phaseOrTier, TokenUsage.NONE);
        return count < LEAST
                ? Optional.empty()
                : Optional.of(TokenUsage.of(
                        (sum.input().value() + count - 1) / count, (sum.output().value() + count - 1) / count));
    }

    boolean isEmpty() {
        return replies.values().stream().noneMatch(count -> count >= LEAST);
    }

    /** @param model its name; empty for static analysis, which teaches nothing */
    static Mono<Experience> of(CheckpointStore store, String model) {
        return model.isEmpty()
                ? Mono.just(NONE)
                : store.runs()
                        .filter(run -> run.state() == RunRecord.State.FINISHED && isOf(run, model))
                        .collectList()
                        .flatMap(runs -> runs.isEmpty() ? Mono.just(NONE) : of(store, model, runs));
    }

    private static boolean isOf(RunRecord run, String model) {
        RunOptions options = RunOptions.from(run.options());
        return options.model().equals(model) && !options.replayed();
    }

    private static Mono<Experience> of(CheckpointStore store, String model, List<RunRecord> newestFirst) {
        Set<RunId> finished = newestFirst.stream().map(RunRecord::id).collect(Collectors.toSet());
        LearnedTargets known = RunOptions.from(newestFirst.get(0).options()).targets();
        Mono<Map<String, String>> tiers = store.find(newestFirst.get(0).id(), PhaseId.FILE_DISCOVERY, ReadingPlan.class)
                .map(Experience::tiers)
                .defaultIfEmpty(Map.of());
        return tiers.flatMap(byPath -> store.journal()
                .answered(model)
                .filter(answer -> finished.contains(answer.run()))
                .collectList()
                .map(answers -> of(known, answers, byPath)));
    }

    private static Map<String, String> tiers(ReadingPlan plan) {
        return plan.files().stream()
                .collect(Collectors.toMap(
                        file -> file.path().value(), file -> file.tier().name()));
    }

    private static Experience of(LearnedTargets known, List<Answered> answers, Map<String, String> tiers) {
        Map<String, List<Long>> lengths = new TreeMap<>();
        Map<String, TokenUsage> usage = new HashMap<>();
        Map<String, Integer> replies = new HashMap<>();
        for (Answered answer : answers) {
            String tier = tiers.getOrDefault(answer.subject(), "");
            long said = answer.usage()
                    .output()
                    .minusUpToZero(answer.usage().reasoning())
                    .value();
            lengths.computeIfAbsent(LearnedTargets.key(answer.agent(), tier), key -> new ArrayList<>())
                    .add(said);
            String place = answer.phase() == PhaseId.BOTTOM_UP
                    ? tier
                    : (answer.phase() == PhaseId.BLUEPRINT ? PhaseId.CONSOLIDATION : answer.phase()).name();
            usage.merge(place, answer.usage(), TokenUsage::plus);
            replies.merge(place, 1, Integer::sum);
        }
        Map<String, Long> observed = new TreeMap<>();
        lengths.forEach((key, all) -> {
            if (all.size() >= LEAST) {
                observed.put(key, quantile(all));
            }
        });
        return new Experience(known.plus(observed), Map.copyOf(usage), Map.copyOf(replies));
    }

    /** By nearest rank. */
    private static long quantile(List<Long> all) {
        List<Long> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.ceil(QUANTILE * sorted.size()) - 1);
    }
}
