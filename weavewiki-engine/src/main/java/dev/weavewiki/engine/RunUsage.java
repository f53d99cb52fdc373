package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CallJournal.Expense;
import dev.weavewiki.core.model.RunId;
import java.util.List;

/**
 * What a run was charged.
 *
 * @param expenses sums by phase, agent, model and outcome, sorted by these
 */
public record RunUsage(RunId run, List<Expense> expenses) {

    public RunUsage {
        expenses = List.copyOf(expenses);
    }
}
