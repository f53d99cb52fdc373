package dev.weavewiki.agents.model;

import dev.weavewiki.budget.Ask;
import dev.weavewiki.budget.Purpose;
import dev.weavewiki.budget.Reservation;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.TokenUsage;
import reactor.core.publisher.Mono;

/**
 * Reserves the most that an attempt can cost before it leaves, and settles what it did cost. It stands below retry, so
 * that every attempt is paid for by itself and nothing is held back for calls that only wait. An attempt that would fit
 * if those under way used less than they may waits until it is known.
 */
final class BudgetedCalls implements ModelCall {

    private final Reservations reservations;
    private final String model;
    private final ModelCall next;

    /** @param reservations one for all models of a run */
    BudgetedCalls(Reservations reservations, String model, ModelCall next) {
        this.reservations = reservations;
        this.model = model;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.usingWhen(
                reservations.take(ask(request, model)),
                reservation -> next.ask(request).doOnNext(reply -> reservations.settle(reservation, reply.usage())),
                reservation -> Mono.empty(),
                (reservation, failure) -> Mono.fromRunnable(() -> close(reservation, failure)),
                reservation -> Mono.fromRunnable(() -> reservations.settle(reservation, TokenUsage.NONE)));
    }

    private static Ask ask(ModelRequest request, String model) {
        return new Ask(request.phase(), request.input(), request.maxOutput(), purpose(request), model);
    }

    private static Purpose purpose(ModelRequest request) {
        if (request.repair() || request.attempt() > 1) {
            return Purpose.REPAIR;
        }
        return request.research() ? Purpose.RESEARCH : Purpose.NORMAL;
    }

    private void close(Reservation reservation, Throwable failure) {
        reservations.settle(reservation, failure instanceof ModelException model ? model.spent() : TokenUsage.NONE);
    }
}
