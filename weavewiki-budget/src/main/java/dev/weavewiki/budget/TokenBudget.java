package dev.weavewiki.budget;

import dev.weavewiki.budget.Book.Shortage;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of one run, and its money where that has a limit. Each call reserves what it can at most use before it is
 * made, and is settled with what it used; the sum of what is used and what is promised never grows beyond the total. Safe
 * for use by many threads.
 *
 * <p>Three limits hold at once (specification, section 3), for tokens and for money alike:
 *
 * <ul>
 *   <li>all calls together: the total;
 *   <li>calls that are not repairs: 95 % of the total; the reserve is the rest;
 *   <li>the calls of a phase: its share and what earlier phases handed on; for repairs the reserve is added to that.
 *       With {@link Enforcement#SOFT} this limit does not hold.
 * </ul>
 *
 * <p>Where the scope is to shrink ({@link OnBudget#DEGRADE}), research may use 90 % of the phase's limit and of the total.
 *
 * <p>A provider may use more than was reserved. That is charged as it is, because it was spent: the total can then be
 * passed by that one difference, and nothing is promised any more until the sums are below the limits again. Reserving
 * counted input plus the output limit that the provider enforces keeps the difference at the error of the count.
 */
public final class TokenBudget {

    private final BudgetTerms terms;
    private final PriceTable prices;
    private final Book tokens;
    private final Optional<Book> money;
    private Level announced = Level.NORMAL;
    private final Set<PhaseId> tight = EnumSet.noneOf(PhaseId.class);

    private TokenBudget(BudgetTerms terms, PriceTable prices) {
        this.terms = terms;
        this.prices = prices;
        this.tokens = new Book(terms.total().value(), terms.enforcement(), terms.onBudget());
        this.money = terms.maxCost().map(most -> new Book(Price.exact(most), terms.enforcement(), terms.onBudget()));
    }

    /** A budget with hard limits for the phases. */
    public static TokenBudget of(Tokens total) {
        return of(total, Enforcement.HARD);
    }

    public static TokenBudget of(Tokens total, Enforcement enforcement) {
        return of(BudgetTerms.of(total).with(enforcement), PriceTable.standard());
    }

    /** @param prices of all models that will be asked, where money has a limit */
    public static TokenBudget of(BudgetTerms terms, PriceTable prices) {
        return new TokenBudget(terms, prices);
    }

    /**
     * Promises tokens to a call that is about to be made.
     *
     * @param asked the most the call can use: its counted input and its output limit
     * @throws BudgetExhaustedException where they do not fit; nothing is promised then
     * @throws IllegalArgumentException for a phase that asks no model
     */
    public Reservation reserve(PhaseId phase, Tokens asked, Purpose purpose) {
        return reserve(new Ask(phase, asked, Tokens.ZERO, purpose, ""));
    }

    /** The same, with what decides the price. */
    public synchronized Reservation reserve(Ask ask) {
        Optional<Shortage> shortage = tokens.shortage(ask.phase(), ask.ceiling().value(), ask.purpose());
        if (shortage.isPresent()) {
            throw refusal(ask.phase(), shortage.get(), false);
        }
        long cost = cost(ask);
        shortage = money.flatMap(book -> book.shortage(ask.phase(), cost, ask.purpose()));
        if (shortage.isPresent()) {
            throw refusal(ask.phase(), shortage.get(), true);
        }
        return promise(ask, cost);
    }

    /**
     * Promises tokens where they fit now; where they would fit if calls that are under way used less than they were
     * promised, gives nothing, and asking again once one of them has ended may succeed.
     *
     * @throws BudgetExhaustedException where they cannot fit any more
     */
    public synchronized Optional<Reservation> offer(Ask ask) {
        Optional<Shortage> inTokens = tokens.shortage(ask.phase(), ask.ceiling().value(), ask.purpose());
        long cost = cost(ask);
        Optional<Shortage> inMoney = money.flatMap(book -> book.shortage(ask.phase(), cost, ask.purpose()));
        if (inTokens.filter(shortage -> !shortage.mayPass()).isPresent()) {
            throw refusal(ask.phase(), inTokens.get(), false);
        }
        if (inMoney.filter(shortage -> !shortage.mayPass()).isPresent()) {
            throw refusal(ask.phase(), inMoney.get(), true);
        }
        return inTokens.isPresent() || inMoney.isPresent() ? Optional.empty() : Optional.of(promise(ask, cost));
    }

    private Reservation promise(Ask ask, long cost) {
        boolean borrowed = tokens.isBeyondPhase(ask.phase(), ask.ceiling().value(), ask.purpose());
        tokens.reserve(ask.phase(), ask.ceiling().value(), ask.purpose());
        money.ifPresent(book -> book.reserve(ask.phase(), cost, ask.purpose()));
        return new Reservation(this, ask, cost, borrowed);
    }

    private static BudgetExhaustedException refusal(PhaseId phase, Shortage shortage, boolean ofMoney) {
        return ofMoney
                ? new BudgetExhaustedException(
                        phase,
                        Price.rounded(shortage.limit()),
                        Price.rounded(shortage.taken()),
                        Price.rounded(shortage.asked()))
                : new BudgetExhaustedException(
                        phase, Tokens.of(shortage.limit()), Tokens.of(shortage.taken()), Tokens.of(shortage.asked()));
    }

    private long cost(Ask ask) {
        return money.isEmpty() ? 0 : price(ask.model()).ceiling(ask.input(), ask.mostOutput());
    }

    private Price price(String model) {
        return prices.of(model)
                .orElseThrow(() -> new ConfigurationException(
                        "money has a limit, and the price of the model '" + model + "' is not known"));
    }

    /** Ends a reservation, the first time with effect. */
    synchronized void end(Reservation reservation, TokenUsage spent) {
        if (!reservation.endFirst()) {
            return;
        }
        Ask ask = reservation.ask();
        tokens.end(ask.phase(), ask.ceiling().value(), spent.total().value(), ask.purpose());
        money.ifPresent(book ->
                book.end(ask.phase(), reservation.cost(), price(ask.model()).exact(spent), ask.purpose()));
    }

    /** Charges tokens that were spent before a resume, as calls that were not repairs. Never refused: they were spent. */
    public void charge(PhaseId phase, Tokens spent) {
        charge(phase, new TokenUsage(spent, Tokens.ZERO, true), Purpose.NORMAL, "");
    }

    /** Charges what a call cost before a resume. Never refused: it was spent. */
    public synchronized void charge(PhaseId phase, TokenUsage spent, Purpose purpose, String model) {
        tokens.charge(phase, spent.total().value(), purpose);
        money.ifPresent(book -> book.charge(phase, price(model).exact(spent), purpose));
    }

    /**
     * Hands what the phase did not use to the next phase that is not finished; from there it goes on in the same way.
     * Done once; later calls do nothing. Consolidation shares its account with the blueprint, which ends it, so for
     * consolidation alone and for phases without an account this does nothing. The last phase has nobody to hand to and
     * keeps what it has. Tokens promised to calls that are still under way stay with the phase.
     */
    public synchronized void finish(PhaseId phase) {
        if (phase != PhaseId.CONSOLIDATION && phase != PhaseId.FILE_DISCOVERY) {
            tokens.finish(phase);
            money.ifPresent(book -> book.finish(phase));
        }
    }

    public synchronized BudgetReport report() {
        return new BudgetReport(
                terms.total(),
                Tokens.of(tokens.used()),
                Tokens.of(tokens.reserved()),
                level(),
                tokens.accounts().entrySet().stream()
                        .map(entry -> BudgetReport.PhaseReport.of(entry.getKey(), entry.getValue()))
                        .toList(),
                terms.maxCost(),
                money.map(book -> Price.rounded(book.used())));
    }

    /** How far the budget is spent, in tokens or in money, whichever is farther; calls under way do not count. */
    public synchronized Level level() {
        Level inMoney = money.map(Book::level).orElse(Level.NORMAL);
        return tokens.level().compareTo(inMoney) >= 0 ? tokens.level() : inMoney;
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

    /** Whether the phase has newly used 90 % of what it may; told to one asker, once. */
    public synchronized boolean newlyTight(PhaseId phase) {
        return (tokens.isTight(phase)
                        || money.filter(book -> book.isTight(phase)).isPresent())
                && tight.add(phase);
    }
}
