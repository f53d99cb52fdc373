package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.budget.BudgetReport;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;

/** Turns what agents report into events, and adds up what their answers cost. */
final class AgentReports implements AgentListener {

    private final RunEvents events;
    private final UsageLedger usage;
    private final TokenBudget budget;

    AgentReports(RunEvents events, UsageLedger usage, TokenBudget budget) {
        this.events = events;
        this.usage = usage;
        this.budget = budget;
    }

    @Override
    public void replied(AgentId agent, PhaseId phase, String request, TokenUsage used) {
        usage.add(phase, request, used);
        BudgetReport report = budget.report();
        budget.risen().ifPresent(level -> events.emit(new RunEvent.BudgetLevel(level, report.used(), report.total())));
        if (budget.newlyTight(phase)) {
            events.emit(new RunEvent.PhaseTight(phase));
        }
    }

    @Override
    public void agentFinished(AgentId agent, Question question, Finding<?> finding) {
        events.emit(new RunEvent.AgentFinished(
                question.phase(), agent, question.subject(), finding.provenance(), finding.reason(), finding.usage()));
    }
}
