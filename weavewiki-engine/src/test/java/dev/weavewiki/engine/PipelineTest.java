package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.RunEvent;
import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.FileInsights;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Product;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class PipelineTest {

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();
    private final List<RunEvent> events = new ArrayList<>();
    private CheckpointStore checkpoints;
    private Knowledge known;
    private RunContext run;

    @BeforeEach
    void open() {
        checkpoints = SqliteCheckpointStore.at(folder.resolve("weavewiki.db"));
        known = Samples.known(folder.resolve("repository"), List.of(), "a.py", "x = 1\n");
        run = Samples.run(new StaticAgentRunner(known.code(), AgentListener.NONE), events::add);
        checkpoints
                .begin(new RunRecord(
                        RunId.of("run-1"),
                        RunRecord.State.RUNNING,
                        Instant.EPOCH,
                        Map.of(),
                        ContentHash.of("0".repeat(64))))
                .block();
    }

    @AfterEach
    void close() {
        checkpoints.close();
    }

    @Test
    void phases_run_in_order_and_each_product_is_known_and_written_down() {
        Knowledge after = pipeline(insights(), domains()).run(known, run).block();

        assertThat(ran).containsExactly("insights", "domains");
        assertThat(after.fileInsights().files()).isEmpty();
        assertThat(checkpoints.completedPhases(run.id()).collectList().block())
                .containsExactly(PhaseId.BOTTOM_UP, PhaseId.CONSOLIDATION);
    }

    @Test
    void a_finished_phase_never_runs_again() {
        // given
        assertThatThrownBy(() -> pipeline(insights(), failing()).run(known, run).block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out of order");
        assertThat(ran).containsExactly("insights", "failing");
        ran.clear();
        events.clear();

        // when
        pipeline(insights(), domains()).run(known, run).block();

        // then
        assertThat(ran).containsExactly("domains");
        assertThat(events).first().isEqualTo(new RunEvent.PhaseRestored(PhaseId.BOTTOM_UP));
    }

    @Test
    void nothing_runs_before_somebody_subscribes() {
        pipeline(insights(), domains()).run(known, run);

        assertThat(ran).isEmpty();
    }

    private Pipeline pipeline(Phase<?>... phases) {
        return new Pipeline(List.of(phases), checkpoints);
    }

    private Phase<FileInsights> insights() {
        return phase(PhaseId.BOTTOM_UP, FileInsights.class, () -> {
            ran.add("insights");
            return new FileInsights(List.of());
        });
    }

    private Phase<DomainMap> domains() {
        return phase(PhaseId.CONSOLIDATION, DomainMap.class, () -> {
            ran.add("domains");
            return new DomainMap(List.of(), List.of());
        });
    }

    private Phase<DomainMap> failing() {
        return phase(PhaseId.CONSOLIDATION, DomainMap.class, () -> {
            ran.add("failing");
            throw new IllegalStateException("out of order");
        });
    }

    private static <P extends Product> Phase<P> phase(
            PhaseId id, Class<P> type, java.util.concurrent.Callable<P> product) {
        return new Phase<>() {
            @Override
            public PhaseId id() {
                return id;
            }

            @Override
            public Class<P> productType() {
                return type;
            }

            @Override
            public Mono<P> run(Knowledge known, RunContext run) {
                return Mono.fromCallable(product);
            }
        };
    }
}
