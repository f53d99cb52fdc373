package dev.weavewiki.agents.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** A fixed number of permits, handed out first come, first served, without blocking a thread. */
final class Permits {

    private final Queue<Waiter> waiting = new ArrayDeque<>();
    private int free;

    Permits(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one call must be allowed at a time: " + count);
        }
        this.free = count;
    }

    /** A permit, as soon as one is free. Cancelling gives up the place in the queue. */
    Mono<Permit> acquire() {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Permit> actual) {
                actual.onSubscribe(new Waiter(actual));
            }
        };
    }

    private void enqueue(Waiter waiter) {
        boolean granted;
        synchronized (this) {
            granted = free > 0;
            if (granted) {
                free--;
            } else {
                waiting.add(waiter);
            }
        }
        if (granted && !waiter.grant()) {
            release();
        }
    }

    private void release() {
        Waiter heir = nextWaiter();
        while (heir != null && !heir.grant()) {
            heir = nextWaiter();
        }
    }

    private synchronized @Nullable Waiter nextWaiter() {
        Waiter heir = waiting.poll();
        if (heir == null) {
            free++;
        }
        return heir;
    }

    private synchronized void leave(Waiter waiter) {
        waiting.remove(waiter);
    }

    /** The right to one call. Released once, however often that is asked for. */
    final class Permit {

        private final AtomicBoolean held = new AtomicBoolean(true);

        void release() {
            if (held.compareAndSet(true, false)) {
                Permits.this.release();
            }
        }
    }

    // Either the grant or the cancellation wins, so that a permit is never given to somebody who has left.
    private final class Waiter implements Subscription {

        private final CoreSubscriber<? super Permit> actual;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final AtomicBoolean decided = new AtomicBoolean();

        private Waiter(CoreSubscriber<? super Permit> actual) {
            this.actual = actual;
        }

        private boolean grant() {
            if (!decided.compareAndSet(false, true)) {
                return false;
            }
            actual.onNext(new Permit());
            actual.onComplete();
            return true;
        }

        @Override
        public void request(long count) {
            if (asked.compareAndSet(false, true)) {
                enqueue(this);
            }
        }

        @Override
        public void cancel() {
            if (decided.compareAndSet(false, true)) {
                leave(this);
            }
        }
    }
}
