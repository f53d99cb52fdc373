package dev.weavewiki.budget;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens of one run. Each call reserves what it can at most use before it is made, and is settled with what it used;
 * the sum of what is used and what is promised never grows beyond the total. Safe for use by many threads.
 *
 * <p>Three limits hold at once (specification, section 3):
 *
 * <ul>
 *   <li>all calls together: the total;
 *   <li>calls that are not repairs: 95 % of the total; the reserve is the rest;
 *   <li>the calls of a phase: its share and what earlier phases handed on; for repairs the reserve is added to that.
 *       With {@link Enforcement#SOFT} this limit does not hold.
 * </ul>
 *
 * <p>A provider may use more than was reserved. That is charged as it is, because it was spent: the total can then be
 * passed by that one difference, and nothing is promised any more until the sums are below the limits again. Reserving
 * counted input plus the output limit that the provider enforces keeps the difference at the error of the count.
 */
public final class TokenBudget {

    private final Tokens total;
    private final Tokens normalLimit;
    private final Enforcement enforcement;
    private final Map<PhaseId, Account> accounts;
    private Tokens used = Tokens.ZERO;
    private Tokens reserved = Tokens.ZERO;
    private Tokens normalTaken = Tokens.ZERO;
    private Level announced = Level.NORMAL;

    private TokenBudget(Tokens total, Enforcement enforcement) {
        this.total = total;
        this.normalLimit = Shares.percent(total, Shares.NORMAL_PERCENT);
        this.enforcement = enforcement;
        this.accounts = Shares.accounts(total);
    }

    /** A budget with hard limits for the phases. */
    public static TokenBudget of(Tokens total) {
        return of(total, Enforcement.HARD);
    }

    public static TokenBudget of(Tokens total, Enforcement enforcement) {
        return new TokenBudget(total, enforcement);
    }

    /**
     * Promises tokens to a call that is about to be made.
     *
     * @param asked the most the call can use: its counted input and its output limit
     * @throws BudgetExhaustedException where they do not fit; nothing is promised then
     * @throws IllegalArgumentException for a phase that asks no model
     */
    public synchronized Reservation reserve(PhaseId phase, Tokens asked, Purpose purpose) {
        Account account = account(phase);
        refuseBeyond(total, used.plus(reserved), phase, asked);
        if (purpose == Purpose.NORMAL) {
            refuseBeyond(normalLimit, normalTaken, phase, asked);
        }
        Tokens phaseLimit = phaseLimit(account, purpose);
        if (enforcement == Enforcement.HARD) {
            refuseBeyond(phaseLimit, account.taken(), phase, asked);
        }
        boolean borrowed = doesNotFit(phaseLimit, account.taken(), asked);
        account.reserve(asked);
        reserved = reserved.plus(asked);
        normalTaken = purpose == Purpose.NORMAL ? normalTaken.plus(asked) : normalTaken;
        return new Reservation(this, account, phase, asked, purpose, borrowed);
    }

    /** Ends a reservation, the first time with effect. */
    synchronized void end(Reservation reservation, Tokens spent) {
        if (!reservation.endFirst()) {
            return;
        }
        reserved = reserved.minusUpToZero(reservation.tokens());
        reservation.account().unreserve(reservation.tokens());
        if (reservation.purpose() == Purpose.NORMAL) {
            normalTaken = normalTaken.minusUpToZero(reservation.tokens()).plus(spent);
        }
        used = used.plus(spent);
        reservation.account().charge(spent);
    }

    /**
     * Charges what was spent before a resume, as calls that were not repairs, because the journal does not say. Never
     * refused: it was spent.
     */
    public synchronized void charge(PhaseId phase, Tokens spent) {
        account(phase).charge(spent);
        used = used.plus(spent);
        normalTaken = normalTaken.plus(spent);
    }

    /**
     * Hands what the phase did not use to the next phase that is not finished; from there it goes on in the same way.
     * Done once; later calls do nothing. Consolidation shares its account with the blueprint, which ends it, so for
     * consolidation alone and for phases without an account this does nothing. The last phase has nobody to hand to and
     * keeps what it has. Tokens promised to calls that are still under way stay with the phase.
     */
    public synchronized void finish(PhaseId phase) {
        if (phase == PhaseId.CONSOLIDATION
                || phase == PhaseId.FILE_DISCOVERY
                || account(phase).isFinished()) {
            return;
        }
        Account account = account(phase);
        account.finish();
        next(phase).ifPresent(heir -> heir.receive(account.handOver()));
    }

    public synchronized BudgetReport report() {
        return new BudgetReport(
                total,
                used,
                reserved,
                Level.of(used, total),
                accounts.values().stream().map(Account::report).toList());
    }

    /** How far the budget is spent; calls under way do not count. */
    public synchronized Level level() {
        return Level.of(used, total);
    }

    /** The level, where it has risen since this was asked last; so each rise is told to one asker, once. */
    public synchronized Optional<Level> risen() {
        Level now = level();
        if (now.compareTo(announced) <= 0) {
            return Optional.empty();
        }
        announced = now;
        return Optional.of(now);
    }

    private Tokens phaseLimit(Account account, Purpose purpose) {
        if (purpose == Purpose.NORMAL) {
            return account.limit();
        }
        Tokens reserve = total.minusUpToZero(normalLimit);
        return account.limit().exceeds(normalLimit) ? total : account.limit().plus(reserve);
    }

    private static void refuseBeyond(Tokens limit, Tokens taken, PhaseId phase, Tokens asked) {
        if (doesNotFit(limit, taken, asked)) {
            throw new BudgetExhaustedException(phase, limit, taken, asked);
        }
    }

    /** Subtracts instead of adding, so that no number asked for can overflow. */
    private static boolean doesNotFit(Tokens limit, Tokens taken, Tokens asked) {
        return asked.exceeds(limit.minusUpToZero(taken));
    }

    private Optional<Account> next(PhaseId phase) {
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
