package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Lets calls to one model through as fast as it takes them: no more at once than it bears, no more requests and tokens
 * each minute than it grants, and none while it asks to wait. Nobody waits on a thread. Safe for use by many threads.
 */
final class Admission {

    /** How long all calls pause after a refusal that names no time. Our choice. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Longer pauses are left to each call, which may have somewhere else to go. Our choice. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Scheduler timer;
    private final AdaptiveLimit concurrency;
    private final TokenBucket requests;
    private final TokenBucket tokens;
    private final LearnedPace pace = new LearnedPace();
    private final FairQueue<Object, Waiter> waiting = new FairQueue<>();
    private Disposable alarm = Disposables.disposed();
    private int underWay;
    private long pausedUntil;
    private final AtomicInteger toDo = new AtomicInteger();

    Admission(int concurrency, RateLimits limits, Scheduler timer) {
        this.timer = timer;
        this.concurrency = new AdaptiveLimit(concurrency);
        this.requests = new TokenBucket(limits.requests(), now());
        this.tokens = new TokenBucket(limits.tokens(), now());
        this.pausedUntil = now();
    }

    /** A pass, as soon as the call may leave. Cancelling gives up the place in the queue. */
    Mono<Pass> enter(ModelRequest request) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Pass> actual) {
                actual.onSubscribe(new Waiter(request, actual));
            }
        };
    }

    /** What the endpoint says about its limits. */
    synchronized void heard(RateAdvice advice) {
        advice.requests().ifPresent(window -> requests.heard(window, now()));
        advice.tokens().ifPresent(window -> tokens.heard(window, now()));
    }

    /** One thread at a time does this; those that come meanwhile, and calls that end at once, only leave it more to do. */
    private void letIn() {
        if (toDo.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        while (done != 0) {
            for (Pass next = nextPass(); next != null; next = nextPass()) {
                next.handOver();
            }
            done = toDo.addAndGet(-done);
        }
    }

    private synchronized @Nullable Pass nextPass() {
        Waiter next = waiting.peek();
        if (next == null || underWay >= concurrency.value()) {
            return null;
        }
        Duration wait = waitFor(next.request);
        if (!wait.isZero()) {
            alarm.dispose();
            alarm = timer.schedule(this::letIn, wait.toNanos(), TimeUnit.NANOSECONDS);
            return null;
        }
        waiting.poll();
        return passFor(next);
    }

    private Pass passFor(Waiter waiter) {
        long now = now();
        underWay++;
        requests.take(1, now);
        tokens.take(waiter.request.ceiling().value(), now);
        pace.left(now);
        return new Pass(waiter, concurrency.admit());
    }

    private Duration waitFor(ModelRequest request) {
        long now = now();
        Duration paused = Duration.ofNanos(Math.max(0, pausedUntil - now));
        return longer(
                longer(paused, pace.waitForNext(now)),
                longer(
                        requests.waitFor(1, now),
                        tokens.waitFor(request.ceiling().value(), now)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void pause(Duration time) {
        Duration bounded = time.compareTo(LONGEST_PAUSE) > 0 ? Duration.ZERO : time;
        pausedUntil = Math.max(pausedUntil, now() + bounded.toNanos());
    }

    private void enqueue(Waiter waiter) {
        synchronized (this) {
            if (waiter.request.attempt() > 1) {
                waiting.addFirst(waiter.group(), waiter);
            } else {
                waiting.add(waiter.group(), waiter);
            }
        }
        letIn();
    }

    private void leaveQueue(Waiter waiter) {
        synchronized (this) {
            waiting.remove(waiter.group(), waiter);
        }
        letIn();
    }

    private long now() {
        return timer.now(TimeUnit.NANOSECONDS);
    }

    /** The right to one call, given back once, in one way or another. */
    final class Pass {

        private final Waiter holder;
        private final long number;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Pass(Waiter holder, long number) {
            this.holder = holder;
            this.number = number;
        }

        private void handOver() {
            if (!holder.grant(this)) {
                notSent();
            }
        }

        void succeeded(TokenUsage used) {
            end(() -> {
                concurrency.succeeded(underWay);
                pace.succeeded();
                giveBackUnused(used.total().value());
            });
        }

        /** Too many calls, an endpoint with too much to do and one too slow are signs to ask less of it. */
        void failed(ModelException failure) {
            end(() -> {
                if (failure.kind() == Kind.RATE_LIMIT) {
                    pace.refused(now());
                    pause(failure.retryAfter().orElse(PAUSE));
                }
                if (failure.kind() == Kind.RATE_LIMIT
                        || failure.kind() == Kind.OVERLOADED
                        || failure.kind() == Kind.TIMEOUT) {
                    concurrency.lost(number);
                }
                giveBackUnused(failure.spent().total().value());
            });
        }

        /** Nothing has left, so nothing was used of any limit. */
        void notSent() {
            end(() -> {
                requests.giveBack(1, now());
                giveBackUnused(0);
            });
        }

        /** Nobody waits for the answer any more; what the endpoint makes of the request is not known. */
        void abandoned() {
            end(() -> {});
        }

        private void giveBackUnused(long used) {
            tokens.giveBack(Math.max(0, holder.request.ceiling().value() - used), now());
        }

        private void end(Runnable account) {
            if (held.compareAndSet(true, false)) {
                synchronized (Admission.this) {
                    account.run();
                    underWay--;
                }
                letIn();
            }
        }
    }

    // Either the grant or the cancellation wins, so that a pass is never given to somebody who has left.
    private final class Waiter implements Subscription {

        private final ModelRequest request;
        private final CoreSubscriber<? super Pass> actual;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final AtomicBoolean decided = new AtomicBoolean();

        private Waiter(ModelRequest request, CoreSubscriber<? super Pass> actual) {
            this.request = request;
            this.actual = actual;
        }

        /** Phases and agents take turns. */
        private Object group() {
            return List.of(request.phase(), request.agent());
        }

        private boolean grant(Pass pass) {
            if (!decided.compareAndSet(false, true)) {
                return false;
            }
            actual.onNext(pass);
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
                leaveQueue(this);
            }
        }
    }
}
