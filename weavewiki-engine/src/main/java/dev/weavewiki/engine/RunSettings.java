package dev.weavewiki.engine;

import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.generators.Generator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a run is given from outside.
 *
 * @param model empty for static analysis
 * @param resumed what a resumed run changes in the budget it began with
 * @param prices what models cost
 * @param checkpoints empty for {@code .weavewiki/weavewiki.db} in the repository
 */
public record RunSettings(
        RunOptions options,
        UnaryOperator<BudgetTerms> resumed,
        Optional<ConnectedModel> model,
        PriceTable prices,
        Optional<CheckpointStore> checkpoints,
        Roster roster,
        List<Generator> generators,
        MeterRegistry meters,
        Clock clock) {

    public RunSettings {
        generators = List.copyOf(generators);
    }

    /**
     * The price of the model that is asked; empty without a model, or where it is not known.
     *
     * @throws ConfigurationException where it is not known and money has a limit
     */
    Optional<Price> priceWithin(BudgetTerms terms) {
        Optional<String> asked = model.map(ConnectedModel::name);
        Optional<Price> price = asked.flatMap(prices::of);
        if (asked.isPresent() && price.isEmpty() && terms.maxCost().isPresent()) {
            throw new ConfigurationException(
                    "a limit in money (--max-cost) needs the price of the model '" + asked.get()
                            + "', which is not known; write it into your own configuration file as [prices.\""
                            + asked.get()
                            + "\"] with input = \"…\" and output = \"…\" (dollars for a million tokens), or leave the limit out");
        }
        return price;
    }
}
