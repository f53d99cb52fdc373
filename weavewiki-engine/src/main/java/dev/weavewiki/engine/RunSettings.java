package dev.weavewiki.engine;

import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.agents.consolidation.TextEmbeddings;
import dev.weavewiki.agents.model.Cassette;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.generators.Generator;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a run is given from outside.
 *
 * @param model empty for static analysis
 * @param resumed what a resumed run changes in the budget it began with
 * @param prices what models cost
 * @param record where the replies are recorded; empty where they are not
 * @param replay the recording that answers instead of a model; empty where there is none
 * @param checkpoints empty for {@code .weavewiki/weavewiki.db} in the repository
 * @param embeddings tells which files say much the same; empty where nothing can
 */
public record RunSettings(
        RunOptions options,
        UnaryOperator<BudgetTerms> resumed,
        Optional<ConnectedModel> model,
        PriceTable prices,
        Optional<Path> record,
        Optional<Cassette> replay,
        Optional<CheckpointStore> checkpoints,
        Optional<TextEmbeddings> embeddings,
        Roster roster,
        List<Generator> generators,
        MeterRegistry meters,
        Clock clock) {

    public RunSettings {
        generators = List.copyOf(generators);
    }

    /** Which files of that repository say much the same. */
    Likeness likeness(CodeModel code, IndexStore kept) {
        return embeddings.map(model -> Likeness.by(model, code, kept)).orElse(Likeness.NONE);
    }

    /** The price of the model of a run; empty without a model, or where it is not known. */
    Optional<Price> price(RunOptions run) {
        return replay.isPresent() ? replay.flatMap(Cassette::price) : prices.of(run.model());
    }

    /** @throws ConfigurationException where the price of a model that may be asked is not known and money has a limit */
    void requirePrice(RunOptions run) {
        if (run.budget().maxCost().isEmpty()) {
            return;
        }
        List<String> asked = replay.isPresent() || model.isEmpty()
                ? Stream.of(run.model()).filter(name -> !name.isEmpty()).toList()
                : model.get().names();
        asked.stream()
                .filter(name -> replay.isPresent()
                        ? price(run).isEmpty()
                        : prices.of(name).isEmpty())
                .findFirst()
                .ifPresent(RunSettings::refuse);
    }

    private static void refuse(String name) {
        throw new ConfigurationException("a limit in money (--max-cost) needs the price of the model '" + name
                + "', which is not known; write it into your own configuration file as [prices.\"" + name
                + "\"] with input = \"…\" and output = \"…\" (dollars for a million tokens), or leave the limit out");
    }
}
