package dev.weavewiki.engine;

import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.generators.Generator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a run is given from outside.
 *
 * @param model empty for static analysis
 * @param checkpoints empty for {@code .weavewiki/weavewiki.db} in the repository
 */
public record RunSettings(
        RunOptions options,
        Optional<ConnectedModel> model,
        Optional<CheckpointStore> checkpoints,
        Roster roster,
        List<Generator> generators,
        MeterRegistry meters,
        Clock clock) {

    public RunSettings {
        generators = List.copyOf(generators);
    }
}
