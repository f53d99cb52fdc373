package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import java.util.EnumMap;
import java.util.Map;

/** How the budget is divided among the phases (specification, section 3). */
final class Shares {

    /** Calls that are not repairs may use this part of the budget; the rest is the reserve. */
    static final int NORMAL_PERCENT = 95;

    static final int WARNING_PERCENT = 75;

    /** From here on the scope shrinks: calls that are research may use this part of what others may. */
    static final int CRITICAL_PERCENT = 90;

    private static final Map<PhaseId, Integer> PERCENT = new EnumMap<>(Map.of(
            PhaseId.CHARACTERIZATION, 5,
            PhaseId.BOTTOM_UP, 50,
            PhaseId.TOP_DOWN, 10,
            PhaseId.CONSOLIDATION, 20,
            PhaseId.REFINEMENT, 15));

    private Shares() {}

    /** An account for each phase that has a share, in the order of the phases; the limits add up to the total. */
    static Map<PhaseId, Account> accounts(long total) {
        Map<PhaseId, Account> accounts = new EnumMap<>(PhaseId.class);
        int percentSoFar = 0;
        for (Map.Entry<PhaseId, Integer> share : PERCENT.entrySet()) {
            long before = percent(total, percentSoFar);
            percentSoFar += share.getValue();
            accounts.put(share.getKey(), new Account(percent(total, percentSoFar) - before));
        }
        return accounts;
    }

    /** Rounded down; does not overflow. */
    static long percent(long total, int percent) {
        return total / 100 * percent + total % 100 * percent / 100;
    }
}
