package dev.weavewiki.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.weavewiki.agents.Roster;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.ReadingPlan;
import dev.weavewiki.engine.StandardRoster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The questions of a finished run and what waits for what. Stages follow each other: the turns of the characterization,
 * the tiers of the files, naming domains and writing about them, the other phases. Inside a stage the questions of one agent
 * on one subject follow each other, those on a file whoever asks them; a question that is asked again follows the one that
 * was of no use.
 *
 * @param stages the questions of each stage
 */
record CallGraph(Map<String, List<CallJournal.Call>> stages) {

    static CallGraph of(Path repository) {
        try (var store = SqliteCheckpointStore.at(repository.resolve(".weavewiki/weavewiki.db"))) {
            Map<String, String> tiers = tiers(store);
            Map<String, Integer> turns = turns();
            return new CallGraph(
                    store
                            .journal()
                            .entries()
                            .map(CallJournal.Entry::call)
                            .collectList()
                            .blockOptional()
                            .orElseThrow()
                            .stream()
                            .collect(groupingBy(call -> stage(call, tiers, turns), TreeMap::new, Collectors.toList())));
        }
    }

    private static Map<String, String> tiers(CheckpointStore store) {
        return store
                .runs()
                .next()
                .flatMap(run -> store.find(run.id(), PhaseId.FILE_DISCOVERY, ReadingPlan.class))
                .blockOptional()
                .orElseThrow()
                .files()
                .stream()
                .collect(Collectors.toMap(
                        file -> file.path().value(), file -> file.tier().name()));
    }

    private static Map<String, Integer> turns() {
        Roster roster = StandardRoster.create();
        Map<String, Integer> turns = new HashMap<>();
        for (int turn = 0; turn < roster.turns().size(); turn++) {
            for (var agent : roster.turns().get(turn)) {
                turns.put(agent.id().value(), turn + 1);
            }
        }
        return turns;
    }

    private static String stage(CallJournal.Call call, Map<String, String> tiers, Map<String, Integer> turns) {
        String agent = call.agent().value();
        return switch (call.phase()) {
            case BOTTOM_UP -> "files, " + tiers.get(call.subject());
            case CHARACTERIZATION -> "characterization, turn " + turns.get(agent);
            case CONSOLIDATION -> "consolidation, " + agent;
            default -> call.phase().name();
        };
    }

    /** The least seconds that the questions need where each takes one, so many at once. */
    double bound(int concurrency) {
        double seconds = 0;
        for (var stage : stages.entrySet()) {
            int questions = stage.getValue().size();
            long least = Math.max(longestChain(stage.getValue()), (questions + concurrency - 1) / concurrency);
            System.out.println(stage.getKey() + ": " + questions + " questions, " + least + " s");
            seconds += least;
        }
        return seconds;
    }

    private static long longestChain(List<CallJournal.Call> stage) {
        return stage.stream().collect(groupingBy(CallGraph::chain, counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static String chain(CallJournal.Call call) {
        return call.phase() == PhaseId.BOTTOM_UP ? call.subject() : call.agent() + " " + call.subject();
    }
}
