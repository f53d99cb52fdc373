package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CallJournal.Call;
import dev.weavewiki.core.checkpoint.CallJournal.Reply;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the gateway costs; not part of the build: {@code mvn -pl weavewiki-testing -am test -Dtest=GatewayBenchmark}. */
class GatewayBenchmark {

    private static final RunId RUN = RunId.of("run");
    private static final int ROWS = 100_000;
    private static final int CALLS = 5_000;
    private static final AnswerSchema SCHEMA = AnswerSchema.of("sample", SampleAgent.Answer.class);
    private static final String PROMPT = "What does src/A.java:1-40 do? ".repeat(300);
    private static final String REPLY = "{\"text\":\"some words about a file\"}".repeat(90);

    @TempDir
    Path folder;

    private static ModelRequest request(int i) {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("sample"),
                "src/A.java",
                "Rules",
                PROMPT + i,
                SCHEMA,
                Tokens.of(2_500),
                Tokens.of(1_000),
                false,
                1);
    }

    private static ModelGateway gateway(CallJournal journal) {
        FakeChatModel model = new FakeChatModel().answering("sample", "{}");
        TokenBudget budget = TokenBudget.of(Tokens.of(1_000_000_000));
        return ModelGateway.standard(model, "fake", RUN, journal, budget, text -> Tokens.of(text.length() / 4), 32);
    }

    private static Duration cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    @Test
    void a_call_costs_less_than_a_millisecond_of_processor_time() {
        try (var store = SqliteCheckpointStore.at(folder.resolve("weavewiki.db"));
                ModelGateway gateway = gateway(store.journal())) {
            Flux.range(0, CALLS).flatMap(i -> gateway.ask(request(i)), 64).blockLast();
            Duration before = cpu();

            Flux.range(CALLS, CALLS).flatMap(i -> gateway.ask(request(i)), 64).blockLast();

            double millis = cpu().minus(before).toNanos() / 1e6 / CALLS;
            System.out.printf("%.3f ms of processor time for each call, journal included%n", millis);
            assertThat(millis).isLessThan(1);
        }
    }

    @Test
    void a_journal_of_a_hundred_thousand_rows_is_taken_up_within_three_seconds() throws java.io.IOException {
        Path file = folder.resolve("weavewiki.db");
        Path killed = Files.createDirectory(folder.resolve("killed")).resolve("weavewiki.db");
        try (var store = SqliteCheckpointStore.at(file)) {
            Flux.range(0, ROWS)
                    .flatMap(i -> answered(store.journal(), "d" + i), 128)
                    .blockLast();
            for (String suffix : new String[] {"", "-wal"}) {
                Files.copy(
                        file.resolveSibling("weavewiki.db" + suffix), killed.resolveSibling("weavewiki.db" + suffix));
            }
        }

        Duration before = cpu();
        Duration clean = resumed(file);
        Duration between = cpu();
        Duration afterKill = resumed(killed);

        System.out.printf(
                "%d rows, %d MiB: first new call after %d ms (%d ms of processor time), after a kill %d ms (%d ms)%n",
                ROWS,
                Files.size(file) >> 20,
                clean.toMillis(),
                between.minus(before).toMillis(),
                afterKill.toMillis(),
                cpu().minus(between).toMillis());
        assertThat(clean).isLessThan(Duration.ofSeconds(3));
        assertThat(afterKill).isLessThan(Duration.ofSeconds(3));
    }

    private static Mono<Void> answered(CallJournal journal, String digest) {
        Call call = new Call(digest, RUN, PhaseId.BOTTOM_UP, AgentId.of("a"), "src/A.java", "m", Tokens.of(3_500));
        return journal.plan(call)
                .then(Mono.defer(() -> journal.sent(digest, 1)))
                .then(Mono.defer(() -> journal.commit(digest, new Reply(REPLY, TokenUsage.of(2_500, 700), "stop"))));
    }

    private static Duration resumed(Path file) {
        long start = System.nanoTime();
        try (var store = SqliteCheckpointStore.at(file);
                ModelGateway gateway = gateway(store.journal())) {
            store.journal().recover(RUN).block();
            store.journal().charges(RUN).collectList().block();
            gateway.ask(request(1)).block();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
