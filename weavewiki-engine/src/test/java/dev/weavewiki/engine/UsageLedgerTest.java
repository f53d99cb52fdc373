package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import org.junit.jupiter.api.Test;

class UsageLedgerTest {

    @Test
    void a_restored_phase_that_used_nothing_leaves_no_trace() {
        UsageLedger ledger = new UsageLedger();

        ledger.add(PhaseCost.none(PhaseId.FILE_DISCOVERY));
        ledger.add(new PhaseCost(PhaseId.BOTTOM_UP, TokenUsage.of(10, 5), 1));
        ledger.add(new PhaseCost(PhaseId.BOTTOM_UP, TokenUsage.of(1, 1), 2));

        assertThat(ledger.usage()).containsOnlyKeys(PhaseId.BOTTOM_UP);
        assertThat(ledger.total()).isEqualTo(TokenUsage.of(11, 6));
        assertThat(ledger.totalCalls()).isEqualTo(3);
    }

    @Test
    void a_reply_that_is_used_again_in_its_phase_counts_once() {
        UsageLedger ledger = new UsageLedger();

        ledger.add(PhaseId.REFINEMENT, "request", TokenUsage.of(10, 5));
        ledger.add(PhaseId.REFINEMENT, "request", TokenUsage.of(10, 5));

        assertThat(ledger.totalCalls()).isEqualTo(1);
        assertThat(ledger.total()).isEqualTo(TokenUsage.of(10, 5));
    }
}
