package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The events of one run, for one subscriber. Phases emit from many threads; a sink wants one at a time, and its own way
 * to wait is to spin, which starves the very thread it waits for on a small machine. Hence the monitor.
 */
final class EventStream implements RunEvents {

    private final Sinks.Many<RunEvent> events = Sinks.many().unicast().onBackpressureBuffer();

    @Override
    public synchronized void emit(RunEvent event) {
        events.emitNext(event, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    synchronized void complete() {
        events.emitComplete(Sinks.EmitFailureHandler.FAIL_FAST);
    }

    Flux<RunEvent> flux() {
        return events.asFlux();
    }
}
