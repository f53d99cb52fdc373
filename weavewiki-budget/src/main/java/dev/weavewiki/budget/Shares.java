package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.EnumMap;
import java.util.Map;

/** How the budget is divided among the phases (specification, section 3). */
final class Shares {

    /** Calls that are not repairs may use this part of the budget; the rest is the reserve. */
    static final int NORMAL_PERCENT = 95;

    private static final Map<PhaseId, Integer> PERCENT = new EnumMap<>(Map.of(
            PhaseId.CHARACTERIZATION, 5,
            PhaseId.BOTTOM_UP, 50,
            PhaseId.TOP_DOWN, 10,
            PhaseId.CONSOLIDATION, 20,
            PhaseId.REFINEMENT, 15));

    private Shares() {}

    /** An account for each phase that has a share, in the order of the phases; the limits add up to the total. */
    static Map<PhaseId, Account> accounts(Tokens total) {
        Map<PhaseId, Account> accounts = new EnumMap<>(PhaseId.class);
        int percentSoFar = 0;
        for (Map.Entry<PhaseId, Integer> share : PERCENT.entrySet()) {
            Tokens before = percent(total, percentSoFar);
            percentSoFar += share.getValue();
            Tokens limit = percent(total, percentSoFar).minusUpToZero(before);
            accounts.put(share.getKey(), new Account(share.getKey(), limit));
        }
        return accounts;
    }

    /** Rounded down; does not overflow. */
    static Tokens percent(Tokens total, int percent) {
        long hundredths = total.value() / 100;
        long rest = total.value() % 100;
        return Tokens.of(hundredths * percent + rest * percent / 100);
    }
}
