package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.TokenUsage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Repeats what may succeed later; the one place that does. What lost attempts cost is added to the reply, or to the
 * failure, so that nothing that was paid is forgotten.
 */
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
        return attempt(request, 1, TokenUsage.NONE);
    }

    private Mono<ModelReply> attempt(ModelRequest request, int number, TokenUsage lost) {
        return Mono.defer(() -> next.ask(request.withAttempt(number)))
                .map(reply -> new ModelReply(reply.text(), reply.usage().plus(lost)))
                .onErrorResume(ModelException.class, failure -> afterFailure(request, number, lost, failure));
    }

    private Mono<ModelReply> afterFailure(ModelRequest request, int number, TokenUsage lost, ModelException failure) {
        boolean alone = lost.equals(TokenUsage.NONE);
        ModelException whole =
                alone ? failure : failure.withSpent(failure.spent().plus(lost));
        if (!failure.retryable() || number >= policy.attempts()) {
            return Mono.error(whole);
        }
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(policy.patience()) > 0) {
            return Mono.error(tooLong(asked, whole));
        }
        Duration backoff = policy.backoff(number, request.user().hashCode() + 31L * number);
        Duration wait = failure.retryAfter().orElse(backoff);
        LOG.debug("{} on {}: attempt {} failed, again in {}", request.agent(), request.subject(), number, wait);
        return Mono.delay(wait, timer)
                .then(attempt(request, number + 1, whole.spent()))
                .onErrorMap(BudgetExhaustedException.class, refused -> whole);
    }

    private static ModelException tooLong(Duration asked, ModelException failure) {
        return new ModelException(
                Kind.QUOTA,
                "the model's endpoint asks us to wait " + asked.toMinutes() + " minutes; resume the run after that",
                asked,
                failure,
                failure.spent());
    }
}
