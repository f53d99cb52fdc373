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
    private final Scheduler timer;
    private final ModelCall next;

    RetryingCalls(RetryPolicy policy, Scheduler timer, ModelCall next) {
        this.policy = policy;
        this.timer = timer;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return attempt(request, 1);
    }

    private Mono<ModelReply> attempt(ModelRequest request, int number) {
        return Mono.defer(() -> next.ask(request.withAttempt(number)))
                .onErrorResume(ModelException.class, failure -> afterFailure(request, number, failure));
    }

    private Mono<ModelReply> afterFailure(ModelRequest request, int number, ModelException failure) {
        if (!failure.retryable() || number >= policy.attempts()) {
            return Mono.error(failure);
        }
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(policy.patience()) > 0) {
            return Mono.error(tooLong(asked, failure));
        }
        Duration backoff = policy.backoff(number, request.user().hashCode() + 31L * number);
        Duration wait = failure.retryAfter().orElse(backoff);
        LOG.debug("{} on {}: attempt {} failed, again in {}", request.agent(), request.subject(), number, wait);
        return Mono.delay(wait, timer)
                .then(attempt(request, number + 1))
                .onErrorMap(BudgetExhaustedException.class, refused -> failure);
    }

    private static ModelException tooLong(Duration asked, ModelException failure) {
        return new ModelException(
                Kind.QUOTA,
                "the model's endpoint asks us to wait " + asked.toMinutes() + " minutes; resume the run after that",
                asked,
                failure);
    }
}
