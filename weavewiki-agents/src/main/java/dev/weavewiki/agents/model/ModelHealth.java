package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * Whether a model at its endpoint is worth asking. A circuit breaker: while most calls fail none is sent, and now and
 * then two are, to see. A failure that every further call would meet too, such as a key that is refused, closes the way
 * for good. Safe for use by many threads.
 */
final class ModelHealth {

    /** What says that the endpoint is not well; all else is an answer of some kind. */
    private static final Set<Kind> SICK = EnumSet.of(Kind.SERVER, Kind.OVERLOADED, Kind.NETWORK, Kind.TIMEOUT);
    /** What no later call can change. */
    private static final Set<Kind> FINAL = EnumSet.of(Kind.AUTHENTICATION, Kind.NOT_FOUND, Kind.QUOTA);

    /**
     * Opens when 60 % of the last 20 calls failed, 10 at least: a fifth of calls that fail at random practically never
     * do that. Tries again after 5 s, then 10, at most 60. Our choice.
     */
    private static final int WINDOW = 20;

    private static final int LEAST = 10;
    private static final float THRESHOLD = 60;
    private static final int PROBES = 2;
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);

    private final String model;
    private final CircuitBreaker breaker;
    private final AtomicReference<@Nullable ModelException> closedBy = new AtomicReference<>();
    private final AtomicReference<@Nullable ModelException> lastFailure = new AtomicReference<>();

    ModelHealth(String model, Scheduler time) {
        this.model = model;
        this.breaker = CircuitBreaker.of(
                model,
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, LEAST, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(THRESHOLD)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(FIRST_REST, 2, LONGEST_REST))
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .clock(new SchedulerClock(time))
                        .currentTimestampFunction(clock -> time.now(TimeUnit.NANOSECONDS), TimeUnit.NANOSECONDS)
                        .build());
    }

    /**
     * Asks to send a call. Where that is granted, its outcome is to be told.
     *
     * @return why it may not be sent; empty where it may
     */
    Optional<ModelException> refusal() {
        ModelException reason = closedBy.get();
        if (reason != null) {
            return Optional.of(reason);
        }
        return breaker.tryAcquirePermission() ? Optional.empty() : Optional.of(resting());
    }

    void succeeded() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(ModelException failure) {
        if (SICK.contains(failure.kind())) {
            lastFailure.set(failure);
            breaker.onError(0, TimeUnit.NANOSECONDS, failure);
        } else if (failure.kind() == Kind.RATE_LIMIT) {
            breaker.releasePermission();
        } else {
            succeeded();
            closeFor(failure);
        }
    }

    /** Neither well nor sick: the call was given up before it said anything. */
    void undecided() {
        breaker.releasePermission();
    }

    /** Closes the way for good where the failure is one that every call would meet. */
    void closeFor(ModelException failure) {
        if (FINAL.contains(failure.kind())) {
            closedBy.compareAndSet(null, failure);
        }
    }

    private ModelException resting() {
        ModelException last = lastFailure.get();
        String why = last == null ? "" : "; the last failure: " + last.getMessage();
        return new ModelException(
                Kind.UNAVAILABLE,
                "model '" + model + "' fails again and again and is left alone for a while" + why,
                FIRST_REST,
                last);
    }

    /** The scheduler's time, which tests can advance. */
    private static final class SchedulerClock extends Clock {

        private final Scheduler time;

        private SchedulerClock(Scheduler time) {
            this.time = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(time.now(TimeUnit.MILLISECONDS));
        }
    }
}
