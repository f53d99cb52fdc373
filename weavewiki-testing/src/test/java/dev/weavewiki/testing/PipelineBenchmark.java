package dev.weavewiki.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.RunEvent;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How close a run comes to the least time that its questions need; not part of the build:
 * {@code mvn -pl weavewiki-testing -am test -Dtest=PipelineBenchmark}.
 *
 * <p>Stages end at barriers: the turns of the characterization, the tiers of the files, the other phases. Questions on one
 * subject follow each other. A stage lasts at least as long as its longest chain, and as its questions over the concurrency.
 */
class PipelineBenchmark {

    private static final int CONCURRENCY = 32;
    private static final int FILES = 320;
    private static final Duration LATENCY = Duration.ofSeconds(1);
    /** Turns of the characterization, each with fewer agents than are asked at once. */
    private static final int TURNS = 3;

    @TempDir
    Path folder;

    private void writeSources() throws IOException {
        for (int i = 0; i < FILES; i++) {
            String previous =
                    i < 16 ? "" : "    private final Part" + (i % 16) + " next = new Part" + (i % 16) + "();\n";
            Path file = folder.resolve("src/main/java/shop/area" + i % 8 + "/Part" + i + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "package shop.area" + i % 8 + ";\n\n/** Part " + i + ". */\npublic class Part" + i
                            + " {\n" + previous + "    public int price(int pieces) {\n        return pieces * " + i
                            + ";\n    }\n}\n");
        }
    }

    @Test
    void a_run_takes_at_most_a_tenth_longer_than_its_questions_need() throws IOException {
        writeSources();
        Map<String, String> tiers = new TreeMap<>();
        long[] moments = new long[2];
        try (StubModelServer server = StubModelServer.start(0, LATENCY);
                WeaveWiki wiki = WeaveWiki.builder()
                        .model(ConnectedModel.to(
                                new ModelSettings("openai", server.baseUrl(), "stub", "", Duration.ofMinutes(1))))
                        .mode(AnalysisMode.STANDARD)
                        .budget(Tokens.of(50_000_000))
                        .maxTurns(1)
                        .concurrency(CONCURRENCY)
                        .build()) {
            long start = System.nanoTime();

            wiki.run(folder)
                    .doOnNext(event -> {
                        long now = System.nanoTime() - start;
                        if (event instanceof RunEvent.FileAnalyzed file) {
                            tiers.put(file.path().value(), file.tier().name());
                        }
                        if (event instanceof RunEvent.PhaseStarted phase) {
                            moments[0] = moments[0] == 0 ? now : moments[0];
                            System.out.printf("%6.2f s: %s%n", now / 1e9, phase.phase());
                        }
                    })
                    .blockLast();

            moments[1] = System.nanoTime() - start;
        }
        double bound = bound(calls(), tiers);
        double whole = moments[1] / 1e9;
        System.out.printf(
                "%.2f s, of which %.2f s before the first phase; the questions need %.0f s: %.3f and %.3f without analysis%n",
                whole, moments[0] / 1e9, bound, whole / bound, (whole - moments[0] / 1e9) / bound);
        assertThat(whole / bound).isLessThanOrEqualTo(1.1);
    }

    private List<CallJournal.Call> calls() {
        try (var store = SqliteCheckpointStore.at(folder.resolve(".weavewiki/weavewiki.db"))) {
            return store.journal()
                    .entries()
                    .map(CallJournal.Entry::call)
                    .collectList()
                    .block();
        }
    }

    private static double bound(List<CallJournal.Call> calls, Map<String, String> tiers) {
        Map<String, List<CallJournal.Call>> stages = calls.stream()
                .collect(groupingBy(
                        call -> call.phase() + " "
                                + (call.phase() == PhaseId.BOTTOM_UP ? tiers.get(call.subject()) : ""),
                        TreeMap::new,
                        java.util.stream.Collectors.toList()));
        double seconds = 0;
        for (var stage : stages.entrySet()) {
            long least = stage.getValue().get(0).phase() == PhaseId.CHARACTERIZATION
                    ? TURNS
                    : Math.max(
                            longestChain(stage.getValue()),
                            ceil(stage.getValue().size()));
            System.out.println(stage.getKey() + ": " + stage.getValue().size() + " questions, " + least + " s");
            seconds += least;
        }
        return seconds;
    }

    /** Agents that look at the whole project work side by side; questions on anything else follow each other. */
    private static long longestChain(List<CallJournal.Call> stage) {
        Collection<Long> chains = stage.stream()
                .filter(call -> !call.subject().equals("project"))
                .collect(groupingBy(CallJournal.Call::subject, counting()))
                .values();
        return chains.stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private static long ceil(int questions) {
        return (questions + CONCURRENCY - 1) / CONCURRENCY;
    }
}
