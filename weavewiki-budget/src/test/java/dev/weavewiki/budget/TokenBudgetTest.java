package dev.weavewiki.budget;

import static dev.weavewiki.budget.Purpose.NORMAL;
import static dev.weavewiki.budget.Purpose.REPAIR;
import static dev.weavewiki.core.model.PhaseId.BLUEPRINT;
import static dev.weavewiki.core.model.PhaseId.BOTTOM_UP;
import static dev.weavewiki.core.model.PhaseId.CHARACTERIZATION;
import static dev.weavewiki.core.model.PhaseId.CONSOLIDATION;
import static dev.weavewiki.core.model.PhaseId.FILE_DISCOVERY;
import static dev.weavewiki.core.model.PhaseId.REFINEMENT;
import static dev.weavewiki.core.model.PhaseId.TOP_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {

    private final TokenBudget budget = TokenBudget.of(Tokens.of(1_000_000));
    private final TokenBudget soft = TokenBudget.of(Tokens.of(1_000_000), Enforcement.SOFT);

    private static void spend(TokenBudget budget, PhaseId phase, long tokens) {
        budget.reserve(phase, Tokens.of(tokens), NORMAL).settle(TokenUsage.of(tokens, 0));
    }

    private static void assertRefused(TokenBudget budget, PhaseId phase, long tokens, Purpose purpose) {
        BudgetReport before = budget.report();

        assertThatThrownBy(() -> budget.reserve(phase, Tokens.of(tokens), purpose))
                .isInstanceOf(BudgetExhaustedException.class);
        assertThat(budget.report()).isEqualTo(before);
    }

    private Tokens limit(PhaseId phase) {
        return budget.report().phase(phase).orElseThrow().limit();
    }

    @Test
    void phases_have_the_shares_of_the_specification() {
        assertThat(limit(CHARACTERIZATION)).isEqualTo(Tokens.of(50_000));
        assertThat(limit(BOTTOM_UP)).isEqualTo(Tokens.of(500_000));
        assertThat(limit(TOP_DOWN)).isEqualTo(Tokens.of(100_000));
        assertThat(limit(CONSOLIDATION)).isEqualTo(Tokens.of(200_000));
        assertThat(limit(REFINEMENT)).isEqualTo(Tokens.of(150_000));
        assertThat(budget.report().phase(FILE_DISCOVERY)).isEmpty();
    }

    @Test
    void a_call_that_does_not_fit_its_phase_is_refused_with_the_figures() {
        spend(budget, CHARACTERIZATION, 40_000);

        assertThatThrownBy(() -> budget.reserve(CHARACTERIZATION, Tokens.of(10_001), NORMAL))
                .isInstanceOfSatisfying(BudgetExhaustedException.class, e -> {
                    assertThat(e.phase()).isEqualTo(CHARACTERIZATION);
                    assertThat(e.limit()).isEqualTo(Tokens.of(50_000));
                    assertThat(e.used()).isEqualTo(Tokens.of(40_000));
                    assertThat(e.asked()).isEqualTo(Tokens.of(10_001));
                });
        spend(budget, CHARACTERIZATION, 10_000);
    }

    @Test
    void promised_tokens_count_like_used_ones() {
        budget.reserve(CHARACTERIZATION, Tokens.of(50_000), NORMAL);

        assertRefused(budget, CHARACTERIZATION, 1, NORMAL);
    }

    @Test
    void settling_gives_the_rest_back() {
        var reservation = budget.reserve(CHARACTERIZATION, Tokens.of(50_000), NORMAL);

        reservation.settle(TokenUsage.of(6_000, 4_000));

        assertThat(budget.report().used()).isEqualTo(Tokens.of(10_000));
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        spend(budget, CHARACTERIZATION, 40_000);
    }

    @Test
    void releasing_gives_all_back() {
        budget.reserve(CHARACTERIZATION, Tokens.of(50_000), NORMAL).release();

        assertThat(budget.report())
                .isEqualTo(TokenBudget.of(Tokens.of(1_000_000)).report());
    }

    @Test
    void a_reservation_ends_once() {
        var settled = budget.reserve(CHARACTERIZATION, Tokens.of(100), NORMAL);
        settled.settle(TokenUsage.of(60, 0));
        settled.settle(TokenUsage.of(60, 0));
        settled.release();
        var released = budget.reserve(CHARACTERIZATION, Tokens.of(100), NORMAL);
        released.release();
        released.settle(TokenUsage.of(60, 0));

        assertThat(budget.report().used()).isEqualTo(Tokens.of(60));
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void usage_above_the_reservation_is_charged_and_narrows_what_follows() {
        var reservation = budget.reserve(CHARACTERIZATION, Tokens.of(50_000), NORMAL);

        reservation.settle(TokenUsage.of(50_000, 7));

        assertThat(budget.report().used()).isEqualTo(Tokens.of(50_007));
        assertRefused(budget, CHARACTERIZATION, 1, NORMAL);
    }

    @Test
    void what_a_phase_did_not_use_goes_to_the_next_one() {
        spend(budget, CHARACTERIZATION, 10_000);

        budget.finish(CHARACTERIZATION);
        budget.finish(CHARACTERIZATION);

        assertThat(limit(BOTTOM_UP)).isEqualTo(Tokens.of(540_000));
        assertRefused(budget, CHARACTERIZATION, 1, NORMAL);
        spend(budget, BOTTOM_UP, 540_000);
        assertRefused(budget, BOTTOM_UP, 1, NORMAL);
    }

    @Test
    void what_nobody_uses_travels_on_to_the_last_phase() {
        for (PhaseId phase : PhaseId.values()) {
            budget.finish(phase);
        }

        assertThat(limit(REFINEMENT)).isEqualTo(Tokens.of(1_000_000));
        spend(budget, REFINEMENT, 950_000);
        assertRefused(budget, REFINEMENT, 1, NORMAL);
    }

    @Test
    void a_phase_that_finishes_late_hands_to_the_next_unfinished_one() {
        budget.finish(BOTTOM_UP);

        budget.finish(CHARACTERIZATION);

        assertThat(limit(TOP_DOWN)).isEqualTo(Tokens.of(650_000));
    }

    @Test
    void the_blueprint_spends_and_ends_the_account_of_consolidation() {
        spend(budget, CONSOLIDATION, 150_000);
        budget.finish(CONSOLIDATION);
        spend(budget, BLUEPRINT, 20_000);

        budget.finish(BLUEPRINT);

        assertThat(limit(REFINEMENT)).isEqualTo(Tokens.of(180_000));
    }

    @Test
    void promised_tokens_are_not_handed_on() {
        var late = budget.reserve(CHARACTERIZATION, Tokens.of(20_000), NORMAL);

        budget.finish(CHARACTERIZATION);
        late.settle(TokenUsage.of(20_000, 0));

        assertThat(limit(BOTTOM_UP)).isEqualTo(Tokens.of(530_000));
        assertThat(budget.report().phase(CHARACTERIZATION).orElseThrow().used()).isEqualTo(Tokens.of(20_000));
    }

    @Test
    void repairs_may_use_the_reserve_and_others_may_not() {
        for (PhaseId phase : PhaseId.values()) {
            budget.finish(phase);
        }
        spend(budget, REFINEMENT, 950_000);

        assertRefused(budget, REFINEMENT, 1, NORMAL);
        budget.reserve(REFINEMENT, Tokens.of(50_000), REPAIR);
        assertRefused(budget, REFINEMENT, 1, REPAIR);
    }

    @Test
    void a_repair_may_go_beyond_its_phase_by_the_reserve() {
        spend(budget, CHARACTERIZATION, 50_000);

        budget.reserve(CHARACTERIZATION, Tokens.of(50_000), REPAIR);

        assertRefused(budget, CHARACTERIZATION, 1, REPAIR);
    }

    @Test
    void a_repair_does_not_count_against_the_ninety_five_percent() {
        soft.reserve(BOTTOM_UP, Tokens.of(50_000), REPAIR);

        soft.reserve(BOTTOM_UP, Tokens.of(950_000), NORMAL);

        assertThat(soft.report().left()).isEqualTo(Tokens.ZERO);
    }

    @Test
    void soft_enforcement_borrows_and_says_so_but_never_beyond_the_budget() {
        assertThat(soft.reserve(CHARACTERIZATION, Tokens.of(50_000), NORMAL).isBorrowed())
                .isFalse();
        assertThat(soft.reserve(CHARACTERIZATION, Tokens.of(900_000), NORMAL).isBorrowed())
                .isTrue();

        assertRefused(soft, CHARACTERIZATION, 1, NORMAL);
    }

    @Test
    void charges_of_an_earlier_process_count_and_are_never_refused() {
        budget.charge(BLUEPRINT, Tokens.of(200_000));
        budget.charge(CHARACTERIZATION, Tokens.of(60_000));

        assertThat(budget.report().used()).isEqualTo(Tokens.of(260_000));
        assertRefused(budget, CONSOLIDATION, 1, NORMAL);
        assertRefused(budget, CHARACTERIZATION, 1, NORMAL);
    }

    @Test
    void charges_restored_before_finishing_hand_on_what_the_first_process_did() {
        budget.charge(CHARACTERIZATION, Tokens.of(10_000));

        budget.finish(CHARACTERIZATION);

        assertThat(limit(BOTTOM_UP)).isEqualTo(Tokens.of(540_000));
    }

    @Test
    void a_phase_that_asks_no_model_has_no_tokens() {
        assertThatThrownBy(() -> budget.reserve(FILE_DISCOVERY, Tokens.of(1), NORMAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("File Discovery");
    }

    @Test
    void levels_rise_at_75_and_90_percent_and_each_rise_is_told_once() {
        spend(soft, BOTTOM_UP, 749_999);
        assertThat(soft.level()).isEqualTo(Level.NORMAL);
        assertThat(soft.risen()).isEmpty();

        spend(soft, BOTTOM_UP, 1);
        assertThat(soft.report().level()).isEqualTo(Level.WARNING);
        assertThat(soft.risen()).contains(Level.WARNING);
        assertThat(soft.risen()).isEmpty();

        spend(soft, BOTTOM_UP, 150_000);
        assertThat(soft.level()).isEqualTo(Level.CRITICAL);
        assertThat(soft.risen()).contains(Level.CRITICAL);
    }

    @Test
    void the_largest_budget_does_not_overflow() {
        var huge = TokenBudget.of(Tokens.of(Long.MAX_VALUE));
        for (PhaseId phase : PhaseId.values()) {
            huge.finish(phase);
        }
        huge.reserve(REFINEMENT, Tokens.of(Long.MAX_VALUE / 100 * 90), NORMAL);

        assertRefused(huge, REFINEMENT, Long.MAX_VALUE, NORMAL);
        assertRefused(huge, REFINEMENT, Long.MAX_VALUE, REPAIR);
    }

    @Test
    void a_budget_of_nothing_promises_nothing() {
        var nothing = TokenBudget.of(Tokens.ZERO, Enforcement.SOFT);

        assertRefused(nothing, BOTTOM_UP, 1, REPAIR);
    }
}
