package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import java.util.Map;
import java.util.Optional;

/**
 * One measure of a budget, tokens or money: its limits, and what of them is used and promised. Amounts are whole numbers
 * of one unit. Guarded by the budget's lock.
 */
final class Book {

    private final long total;
    private final long normalLimit;
    private final Enforcement enforcement;
    private final OnBudget onBudget;
    private final Map<PhaseId, Account> accounts;
    private long used;
    private long reserved;
    private long normalUsed;
    private long normalReserved;

    Book(long total, Enforcement enforcement, OnBudget onBudget) {
        this.total = total;
        this.normalLimit = Shares.percent(total, Shares.NORMAL_PERCENT);
        this.enforcement = enforcement;
        this.onBudget = onBudget;
        this.accounts = Shares.accounts(total);
    }

    /**
     * A limit that an amount does not fit.
     *
     * @param used what is spent of it
     * @param taken what is spent or promised
     */
    record Shortage(long limit, long used, long taken, long asked) {

        /** Whether the amount would fit if nothing of what is promised came to be spent. */
        boolean mayPass() {
            return fits(limit, used, asked);
        }
    }

    /** The first limit that the amount does not fit; empty where it fits all. */
    Optional<Shortage> shortage(PhaseId phase, long asked, Purpose purpose) {
        Account account = account(phase);
        return beyond(total, used, reserved, asked)
                .or(() -> purpose == Purpose.REPAIR
                        ? Optional.empty()
                        : beyond(shrunk(normalLimit, total, purpose), normalUsed, normalReserved, asked))
                .or(() -> enforcement == Enforcement.SOFT
                        ? Optional.empty()
                        : beyond(phaseLimit(account, purpose), account.used(), account.reserved(), asked));
    }

    /** Whether the amount goes beyond what the phase has left. */
    boolean isBeyondPhase(PhaseId phase, long asked, Purpose purpose) {
        Account account = account(phase);
        return beyond(phaseLimit(account, purpose), account.used(), account.reserved(), asked)
                .isPresent();
    }

    void reserve(PhaseId phase, long amount, Purpose purpose) {
        account(phase).reserve(amount);
        reserved += amount;
        normalReserved += purpose == Purpose.REPAIR ? 0 : amount;
    }

    void end(PhaseId phase, long promised, long spent, Purpose purpose) {
        account(phase).unreserve(promised);
        reserved -= promised;
        normalReserved -= purpose == Purpose.REPAIR ? 0 : promised;
        charge(phase, spent, purpose);
    }

    void charge(PhaseId phase, long spent, Purpose purpose) {
        account(phase).charge(spent);
        used += spent;
        normalUsed += purpose == Purpose.REPAIR ? 0 : spent;
    }

    void finish(PhaseId phase) {
        Account account = account(phase);
        if (!account.isFinished()) {
            account.finish();
            heir(phase).ifPresent(heir -> heir.receive(account.handOver()));
        }
    }

    long used() {
        return used;
    }

    long reserved() {
        return reserved;
    }

    Level level() {
        return Level.of(used, total);
    }

    boolean isTight(PhaseId phase) {
        return Level.of(account(phase).used(), account(phase).limit()) == Level.CRITICAL;
    }

    Map<PhaseId, Account> accounts() {
        return accounts;
    }

    private long phaseLimit(Account account, Purpose purpose) {
        if (purpose == Purpose.REPAIR) {
            return Math.min(total, account.limit() + (total - normalLimit));
        }
        return shrunk(account.limit(), account.limit(), purpose);
    }

    /** The limit, or for research that is left out first its critical part of the whole, whichever is lower. */
    private long shrunk(long limit, long whole, Purpose purpose) {
        boolean first = purpose == Purpose.RESEARCH && onBudget == OnBudget.DEGRADE;
        return first ? Math.min(limit, Shares.percent(whole, Shares.CRITICAL_PERCENT)) : limit;
    }

    private static Optional<Shortage> beyond(long limit, long used, long reserved, long asked) {
        return fits(limit, used + reserved, asked)
                ? Optional.empty()
                : Optional.of(new Shortage(limit, used, used + reserved, asked));
    }

    /** Subtracts instead of adding, so that no number asked for can overflow. */
    private static boolean fits(long limit, long taken, long asked) {
        return asked <= Math.max(0, limit - taken);
    }

    private Optional<Account> heir(PhaseId phase) {
        return accounts.entrySet().stream()
                .filter(entry ->
                        entry.getKey().compareTo(phase) > 0 && !entry.getValue().isFinished())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Account account(PhaseId phase) {
        Account account = accounts.get(phase == PhaseId.BLUEPRINT ? PhaseId.CONSOLIDATION : phase);
        if (account == null) {
            throw new IllegalArgumentException(phase.title() + " asks no model and has no tokens");
        }
        return account;
    }
}
