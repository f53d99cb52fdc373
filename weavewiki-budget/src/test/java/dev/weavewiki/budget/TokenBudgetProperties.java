package dev.weavewiki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TokenBudgetProperties {

    /** A call: what it reserves, and which part of that it uses; it is given back where it uses nothing. */
    record Call(PhaseId phase, Purpose purpose, long asked, int usedPercent, boolean finishes) {

        long used() {
            return asked * usedPercent / 100;
        }
    }

    @Property(tries = 200)
    void the_total_is_never_exceeded_and_the_sums_are_exact(
            @ForAll("calls") @Size(min = 1, max = 200) List<Call> calls,
            @ForAll @IntRange(max = 5_000) int total,
            @ForAll Enforcement enforcement,
            @ForAll @IntRange(min = 1, max = 8) int threads)
            throws Exception {
        TokenBudget budget = TokenBudget.of(Tokens.of(total), enforcement);

        Sums sums = inThreads(threads, calls, budget);

        assertThat(budget.report().used()).isEqualTo(Tokens.of(sums.used()));
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        assertThat(sums.used()).isLessThanOrEqualTo(total);
        assertThat(sums.normal()).isLessThanOrEqualTo(total * 95L / 100);
        assertThat(sums.worstTaken()).isLessThanOrEqualTo(total);
    }

    @Property(tries = 200)
    void hard_limits_hold_for_every_phase_and_add_up_to_the_total(
            @ForAll("calls") List<Call> calls, @ForAll @IntRange(max = 5_000) int total) {
        TokenBudget budget = TokenBudget.of(Tokens.of(total));
        Tokens reserve = Tokens.of(total - total * 95L / 100);

        for (Call call : calls) {
            make(call, budget);

            assertThat(budget.report().phases())
                    .allSatisfy(phase -> assertThat(phase.used())
                            .isLessThanOrEqualTo(phase.limit().plus(reserve)));
            assertThat(budget.report().phases().stream()
                            .mapToLong(phase -> phase.limit().value())
                            .sum())
                    .isEqualTo(total);
        }
    }

    @Property(tries = 200)
    void releasing_everything_leaves_no_trace(
            @ForAll("calls") List<Call> calls, @ForAll @IntRange(max = 5_000) int total) {
        TokenBudget budget = TokenBudget.of(Tokens.of(total));
        BudgetReport before = budget.report();

        List<Reservation> held = new ArrayList<>();
        for (Call call : calls) {
            try {
                held.add(budget.reserve(call.phase(), Tokens.of(call.asked()), call.purpose()));
            } catch (BudgetExhaustedException refused) {
                assertThat(refused.asked()).isEqualTo(Tokens.of(call.asked()));
            }
        }
        held.forEach(Reservation::release);

        assertThat(budget.report()).isEqualTo(before);
    }

    @Property(tries = 100)
    void the_same_tokens_are_never_promised_twice(
            @ForAll @IntRange(min = 1, max = 20) int asked, @ForAll @IntRange(min = 100, max = 2_000) int total)
            throws Exception {
        TokenBudget budget = TokenBudget.of(Tokens.of(total));
        Tokens limit = budget.report().phase(PhaseId.BOTTOM_UP).orElseThrow().limit();
        Call greedy = new Call(PhaseId.BOTTOM_UP, Purpose.NORMAL, asked, 100, false);

        Sums sums = inThreads(8, java.util.Collections.nCopies(2_000, greedy), budget);

        assertThat(sums.used()).isEqualTo(limit.value() / asked * asked);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(
                        Arbitraries.of(PhaseId.class).filter(phase -> phase != PhaseId.FILE_DISCOVERY),
                        Arbitraries.of(Purpose.class),
                        Arbitraries.longs().between(0, 400),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(false, false, false, true))
                .as(Call::new)
                .list()
                .ofMaxSize(200);
    }

    /** What one thread has seen. */
    private record Sums(long used, long normal, long worstTaken) {

        Sums plus(Sums other) {
            return new Sums(used + other.used, normal + other.normal, Math.max(worstTaken, other.worstTaken));
        }
    }

    private static Sums make(Call call, TokenBudget budget) {
        try {
            Reservation reservation = budget.reserve(call.phase(), Tokens.of(call.asked()), call.purpose());
            BudgetReport during = budget.report();
            if (call.used() == 0) {
                reservation.release();
            } else {
                reservation.settle(TokenUsage.of(0, call.used()));
            }
            if (call.finishes()) {
                budget.finish(call.phase());
            }
            return new Sums(
                    call.used(),
                    call.purpose() == Purpose.NORMAL ? call.used() : 0,
                    during.used().plus(during.reserved()).value());
        } catch (BudgetExhaustedException refused) {
            return new Sums(0, 0, 0);
        }
    }

    /** Deals the calls out to threads that start together. */
    private static Sums inThreads(int threads, List<Call> calls, TokenBudget budget)
            throws InterruptedException, ExecutionException {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<Sums>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                work.add(() -> {
                    start.await();
                    Sums sums = new Sums(0, 0, 0);
                    for (int i = first; i < calls.size(); i += threads) {
                        sums = sums.plus(make(calls.get(i), budget));
                    }
                    return sums;
                });
            }
            Sums all = new Sums(0, 0, 0);
            for (Future<Sums> done : executor.invokeAll(work)) {
                all = all.plus(done.get());
            }
            return all;
        } finally {
            executor.shutdown();
        }
    }
}
