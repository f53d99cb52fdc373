package dev.weavewiki.cli;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.RefusedException;

/** What the process tells its caller. The numbers are the specification's (section 7) and do not change. */
enum ExitCode {
    OK(0),
    FAILURE(1),
    USAGE(2),
    BUDGET_REACHED(12),
    PROVIDER_UNAVAILABLE(13),
    REFUSED(14),
    LOCKED(15);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Throwable failure) {
        if (failure instanceof ConfigurationException) {
            return USAGE;
        }
        if (failure instanceof RefusedException) {
            return REFUSED;
        }
        if (failure instanceof BudgetExhaustedException) {
            return BUDGET_REACHED;
        }
        if (failure instanceof ModelException) {
            return PROVIDER_UNAVAILABLE;
        }
        boolean locked = failure instanceof CheckpointException checkpoint
                && checkpoint.kind() == CheckpointException.Kind.LOCKED;
        return locked ? LOCKED : FAILURE;
    }
}
