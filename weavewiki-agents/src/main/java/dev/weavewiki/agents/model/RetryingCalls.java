package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Repeats what may succeed later; the one place that does. Each attempt is reserved, recorded and charged by itself. */
final class RetryingCalls implements ModelCall {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingCalls.class);

    private final RetryPolicy policy;
    private final ModelHealth health;
    private final Scheduler timer;
    private final ModelCall next;

    RetryingCalls(RetryPolicy policy, ModelHealth health, Scheduler timer, ModelCall next) {
        this.policy = policy;
        this.health = health;
        this.timer = timer;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return attempt(request, 1, Duration.ZERO);
    }

    /** @param rested how long the call has waited for a model that was left alone */
    private Mono<ModelReply> attempt(ModelRequest request, int number, Duration rested) {
        return Mono.defer(() -> next.ask(request.withAttempt(request.attempt() + number - 1)))
                .onErrorResume(ModelException.class, failure -> afterFailure(request, number, rested, failure));
    }

    private Mono<ModelReply> afterFailure(ModelRequest request, int number, Duration rested, ModelException failure) {
        if (failure.kind() == Kind.UNAVAILABLE) {
            return afterRest(request, number, rested, failure);
        }
        if (!failure.retryable() || number >= policy.attempts(failure.kind())) {
            return Mono.error(failure);
        }
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(policy.patience()) > 0) {
            ModelException tooLong = tooLong(asked, failure);
            health.closeFor(tooLong);
            return Mono.error(tooLong);
        }
        Duration wait = failure.retryAfter().orElse(policy.backoff(number, seed(request, number)));
        LOG.debug("{} on {}: attempt {} failed, again in {}", request.agent(), request.subject(), number, wait);
        return Mono.delay(wait, timer)
                .then(attempt(request, number + 1, rested))
                .onErrorMap(BudgetExhaustedException.class, refused -> failure);
    }

    // Nothing was sent, so this is no attempt.
    private Mono<ModelReply> afterRest(ModelRequest request, int number, Duration rested, ModelException failure) {
        if (rested.compareTo(policy.rest()) >= 0) {
            return Mono.error(failure);
        }
        Duration wait = failure.retryAfter().orElse(policy.first()).plus(policy.backoff(1, seed(request, (int)
                rested.toSeconds())));
        return Mono.delay(wait, timer).then(attempt(request, number, rested.plus(wait)));
    }

    private static long seed(ModelRequest request, int number) {
        return request.user().hashCode() + 31L * number;
    }

    private static ModelException tooLong(Duration asked, ModelException failure) {
        return new ModelException(
                Kind.QUOTA,
                "the model's endpoint asks us to wait " + asked.toMinutes() + " minutes; resume the run after that",
                asked,
                failure);
    }
}
