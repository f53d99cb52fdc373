package dev.weavewiki.budget;

import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.Tokens;
import java.util.Optional;

/**
 * What a run may spend.
 *
 * @param total tokens, input and output together
 * @param maxCost money; empty for no limit
 */
public record BudgetTerms(Tokens total, Optional<Money> maxCost, Enforcement enforcement, OnBudget onBudget) {

    /** A slip of the pen, and the sums of the money would not hold it. */
    private static final Money MOST = Money.of("1000000");

    public BudgetTerms {
        if (maxCost.filter(most -> most.compareTo(MOST) > 0).isPresent()) {
            throw new ConfigurationException("the limit in money is at most " + MOST + ", not " + maxCost.get());
        }
    }

    /** No limit in money, hard limits for the phases, and a scope that shrinks (specification, section 3). */
    public static BudgetTerms of(Tokens total) {
        return new BudgetTerms(total, Optional.empty(), Enforcement.HARD, OnBudget.DEGRADE);
    }

    public BudgetTerms with(Enforcement other) {
        return new BudgetTerms(total, maxCost, other, onBudget);
    }

    public BudgetTerms with(OnBudget other) {
        return new BudgetTerms(total, maxCost, enforcement, other);
    }

    public BudgetTerms withTotal(Tokens other) {
        return new BudgetTerms(other, maxCost, enforcement, onBudget);
    }

    public BudgetTerms withMaxCost(Money most) {
        return new BudgetTerms(total, Optional.of(most), enforcement, onBudget);
    }
}
