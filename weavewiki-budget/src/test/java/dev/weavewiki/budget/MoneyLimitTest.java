package dev.weavewiki.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyLimitTest {

    private static final PriceTable PRICES =
            PriceTable.standard().with(Map.of("m", Price.of(Money.of("1"), Money.of("10"))));

    private final TokenBudget budget =
            TokenBudget.of(BudgetTerms.of(Tokens.of(100_000_000)).withMaxCost(Money.of("1")), PRICES);

    private static Ask ask(long input, long output, Purpose purpose) {
        return new Ask(PhaseId.BOTTOM_UP, Tokens.of(input), Tokens.of(output), purpose, "m");
    }

    @Test
    void a_call_that_may_cost_more_than_the_phase_has_left_is_refused_in_money() {
        assertThatThrownBy(() -> budget.reserve(ask(0, 50_001, Purpose.NORMAL)))
                .isInstanceOfSatisfying(BudgetExhaustedException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Money.of("0.5"));
                    assertThat(refused.asked()).isEqualTo(Money.of("0.50001"));
                    assertThat(refused).hasMessageContaining("--max-cost").hasMessageContaining("Bottom-Up");
                });
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void what_was_not_spent_is_given_back() {
        budget.reserve(ask(0, 50_000, Purpose.NORMAL)).settle(TokenUsage.of(10_000, 1_000));

        assertThat(budget.report().spent()).contains(Money.of("0.02"));
        budget.reserve(ask(0, 48_000, Purpose.NORMAL)).release();
        assertThat(budget.report().spent()).contains(Money.of("0.02"));
    }

    @Test
    void what_was_spent_before_a_resume_counts_to_the_last_millionth() {
        TokenBudget before = TokenBudget.of(BudgetTerms.of(Tokens.of(1_000_000)).withMaxCost(Money.of("1")), PRICES);
        TokenUsage sum = TokenUsage.NONE;
        for (int i = 1; i <= 7; i++) {
            TokenUsage usage = TokenUsage.of(3 * i, i);
            before.reserve(ask(100, 100, Purpose.NORMAL)).settle(usage);
            sum = sum.plus(usage);
        }

        budget.charge(PhaseId.BOTTOM_UP, sum, Purpose.NORMAL, "m");

        assertThat(budget.report().spent()).isEqualTo(before.report().spent());
    }

    @Test
    void money_raises_the_level_like_tokens() {
        budget.charge(PhaseId.BOTTOM_UP, TokenUsage.of(0, 91_000), Purpose.NORMAL, "m");

        assertThat(budget.level()).isEqualTo(Level.CRITICAL);
    }
}
