package dev.weavewiki.agents.model;

import dev.weavewiki.budget.Ask;
import dev.weavewiki.budget.Reservation;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.model.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Reservations of one budget, for which calls wait without blocking a thread. Each end of a reservation lets those that
 * wait try again, first come, first served; with nothing under way a reservation is given or refused, so nobody waits
 * for ever.
 */
final class Reservations {

    private final TokenBudget budget;
    private final Queue<Waiter> waiting = new ArrayDeque<>();

    Reservations(TokenBudget budget) {
        this.budget = budget;
    }

    /** A call that waits, and where it is told. */
    private record Waiter(Ask ask, MonoSink<Reservation> sink) {}

    /**
     * A reservation, as soon as it fits. Cancelling gives up the place.
     *
     * @return exactly one; fails with {@link dev.weavewiki.core.error.BudgetExhaustedException} where it cannot fit
     */
    Mono<Reservation> take(Ask ask) {
        Mono<Reservation> taken = Mono.create(sink -> {
            Waiter waiter = new Waiter(ask, sink);
            sink.onCancel(() -> leave(waiter));
            enqueue(waiter);
        });
        // A grant that crosses a cancellation reaches nobody, and must not stay promised.
        return taken.doOnDiscard(Reservation.class, lost -> settle(lost, TokenUsage.NONE));
    }

    /** Charges what a call used, and lets others try. */
    void settle(Reservation reservation, TokenUsage spent) {
        if (spent.total().value() > 0) {
            reservation.settle(spent);
        } else {
            reservation.release();
        }
        List<Runnable> answers = new ArrayList<>();
        synchronized (this) {
            List<Waiter> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(waiter -> answer(waiter).ifPresentOrElse(answers::add, () -> waiting.add(waiter)));
        }
        answers.forEach(Runnable::run);
    }

    private void enqueue(Waiter waiter) {
        Optional<Runnable> answer;
        synchronized (this) {
            answer = answer(waiter);
            if (answer.isEmpty()) {
                waiting.add(waiter);
            }
        }
        answer.ifPresent(Runnable::run);
    }

    private synchronized void leave(Waiter waiter) {
        waiting.remove(waiter);
    }

    // What is told is told outside the lock, because whoever hears it may end a reservation at once.
    private Optional<Runnable> answer(Waiter waiter) {
        try {
            return budget.offer(waiter.ask())
                    .map(reservation -> () -> waiter.sink().success(reservation));
        } catch (RuntimeException refused) {
            return Optional.of(() -> waiter.sink().error(refused));
        }
    }
}
