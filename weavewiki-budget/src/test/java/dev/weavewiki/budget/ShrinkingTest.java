package dev.weavewiki.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final BudgetTerms TERMS = BudgetTerms.of(Tokens.of(1_000));

    private static Ask ask(long tokens, Purpose purpose) {
        return new Ask(PhaseId.BOTTOM_UP, Tokens.of(tokens), Tokens.ZERO, purpose, "");
    }

    private static TokenBudget with(BudgetTerms terms, long used) {
        TokenBudget budget = TokenBudget.of(terms, PriceTable.standard());
        budget.charge(PhaseId.BOTTOM_UP, Tokens.of(used));
        return budget;
    }

    @Test
    void research_is_refused_first() {
        TokenBudget budget = with(TERMS, 450);

        assertThatThrownBy(() -> budget.reserve(ask(1, Purpose.RESEARCH))).isInstanceOf(BudgetExhaustedException.class);
        budget.reserve(ask(50, Purpose.NORMAL)).release();
    }

    @Test
    void research_is_as_good_as_any_call_where_the_run_is_to_stop() {
        TokenBudget budget = with(TERMS.with(OnBudget.STOP), 450);

        assertThat(budget.offer(ask(50, Purpose.RESEARCH))).isPresent();
    }

    @Test
    void research_borrows_up_to_the_critical_level_of_the_whole_budget() {
        TokenBudget budget = with(TERMS.with(Enforcement.SOFT), 890);

        assertThat(budget.offer(ask(10, Purpose.RESEARCH))).isPresent();
        assertThatThrownBy(() -> budget.offer(ask(11, Purpose.RESEARCH))).isInstanceOf(BudgetExhaustedException.class);
        assertThat(budget.offer(ask(50, Purpose.NORMAL))).isPresent();
    }

    @Test
    void what_may_fit_once_calls_under_way_have_ended_is_neither_given_nor_refused() {
        TokenBudget budget = with(TERMS, 0);
        Reservation underWay = budget.reserve(ask(400, Purpose.NORMAL));

        assertThat(budget.offer(ask(200, Purpose.NORMAL))).isEmpty();
        underWay.settle(TokenUsage.of(300, 0));
        assertThat(budget.offer(ask(200, Purpose.NORMAL))).isPresent();
        assertThatThrownBy(() -> budget.offer(ask(201, Purpose.NORMAL))).isInstanceOf(BudgetExhaustedException.class);
    }

    @Test
    void a_phase_is_tight_once() {
        TokenBudget budget = with(TERMS, 449);
        assertThat(budget.newlyTight(PhaseId.BOTTOM_UP)).isFalse();

        budget.charge(PhaseId.BOTTOM_UP, Tokens.of(1));

        assertThat(budget.newlyTight(PhaseId.BOTTOM_UP)).isTrue();
        assertThat(budget.newlyTight(PhaseId.BOTTOM_UP)).isFalse();
    }
}
