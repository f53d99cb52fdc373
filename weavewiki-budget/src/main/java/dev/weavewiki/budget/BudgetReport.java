package dev.weavewiki.budget;

import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * How the budget stood at one moment.
 *
 * @param used settled and charged tokens; above the total only where a provider used more than was reserved
 * @param reserved promised to calls that are not settled yet
 * @param phases the phases that have an account, in their order; the blueprint's tokens are consolidation's
 * @param maxCost the limit in money; empty where there is none
 * @param spent money settled and charged; empty where there is no limit
 */
public record BudgetReport(
        Tokens total,
        Tokens used,
        Tokens reserved,
        Level level,
        List<PhaseReport> phases,
        Optional<Money> maxCost,
        Optional<Money> spent) {

    public BudgetReport {
        phases = List.copyOf(phases);
    }

    /** What is neither used nor promised, the reserve included. */
    public Tokens left() {
        return total.minusUpToZero(used.plus(reserved));
    }

    public Optional<PhaseReport> phase(PhaseId phase) {
        return phases.stream().filter(report -> report.phase() == phase).findFirst();
    }

    /**
     * How a phase stood.
     *
     * @param limit its share, what earlier phases handed on included; what it handed on itself no longer
     */
    public record PhaseReport(PhaseId phase, Tokens limit, Tokens used, Tokens reserved) {

        static PhaseReport of(PhaseId phase, Account account) {
            return new PhaseReport(
                    phase, Tokens.of(account.limit()), Tokens.of(account.used()), Tokens.of(account.reserved()));
        }
    }
}
