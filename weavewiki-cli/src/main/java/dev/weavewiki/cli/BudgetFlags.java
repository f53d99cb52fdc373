package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Key;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what a run may spend. */
final class BudgetFlags {

    @Option(
            names = "--budget",
            paramLabel = "TOKENS",
            description = "Tokens the run may be charged, input and output together (default: 1000000).")
    private @Nullable String budget;

    @Option(
            names = "--max-cost",
            paramLabel = "DOLLARS",
            description = "Money the run may be charged, such as 2.50. Needs the price of the model.")
    private @Nullable String maxCost;

    @Option(
            names = "--on-budget",
            paramLabel = "degrade|stop",
            description =
                    "When the budget runs low, ask less and at last use static analysis (degrade, the default), or"
                            + " stop with exit code 12 to be resumed.")
    private @Nullable String onBudget;

    @Option(
            names = "--enforcement",
            paramLabel = "hard|soft",
            description = "Whether a phase keeps to its share of the budget (hard, the default) or may borrow.")
    private @Nullable String enforcement;

    Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        RunFlags.put(values, Key.BUDGET, budget);
        RunFlags.put(values, Key.MAX_COST, maxCost);
        RunFlags.put(values, Key.ON_BUDGET, onBudget);
        RunFlags.put(values, Key.ENFORCEMENT, enforcement);
        return values;
    }
}
