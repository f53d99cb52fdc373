package dev.weavewiki.engine;

import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.agents.consolidation.Steering;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.prompt.TokenCounter;
import dev.weavewiki.generators.Generator;
import java.util.List;
import java.util.Optional;

/**
 * What the phases of one run share.
 *
 * @param agents answers questions: by a model, or by static analysis
 * @param usage what this run has used so far, by phase
 * @param price of the model; empty where it is not known
 * @param steering what the steering file of the repository asks for
 * @param likeness which files say much the same, where a model in this process can tell
 */
record RunContext(
        RunId id,
        RunOptions options,
        AgentRunner agents,
        Roster roster,
        TokenBudget budget,
        TokenCounter counter,
        UsageLedger usage,
        List<Generator> generators,
        Optional<Price> price,
        Optional<Steering> steering,
        Likeness likeness,
        RunEvents events) {}
