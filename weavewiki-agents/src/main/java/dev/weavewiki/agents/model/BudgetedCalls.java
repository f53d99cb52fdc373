package dev.weavewiki.agents.model;

import dev.weavewiki.budget.Purpose;
import dev.weavewiki.budget.Reservation;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.TokenUsage;
import reactor.core.publisher.Mono;

/**
 * Reserves the most that an attempt can cost before it leaves, and settles what it did cost. It stands below retry, so
 * that every attempt is paid for by itself and nothing is held back for calls that only wait.
 */
final class BudgetedCalls implements ModelCall {

    private final TokenBudget budget;
    private final ModelCall next;

    BudgetedCalls(TokenBudget budget, ModelCall next) {
        this.budget = budget;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> budget.reserve(request.phase(), request.ceiling(), purpose(request))),
                reservation -> next.ask(request).doOnNext(reply -> reservation.settle(reply.usage())),
                reservation -> Mono.empty(),
                (reservation, failure) -> Mono.fromRunnable(() -> close(reservation, failure)),
                reservation -> Mono.fromRunnable(reservation::release));
    }

    private static Purpose purpose(ModelRequest request) {
        return request.repair() || request.attempt() > 1 ? Purpose.REPAIR : Purpose.NORMAL;
    }

    private static void close(Reservation reservation, Throwable failure) {
        TokenUsage spent = failure instanceof ModelException model ? model.spent() : TokenUsage.NONE;
        if (spent.total().value() > 0) {
            reservation.settle(spent);
        } else {
            reservation.release();
        }
    }
}
