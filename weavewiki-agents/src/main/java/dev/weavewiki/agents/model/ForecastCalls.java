package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/**
 * Answers what the journal answers, and counts what it does not, instead of asking. Nothing is sent or spent. Safe for use
 * by many threads.
 */
public final class ForecastCalls implements ModelCall {

    private final JournaledReplies replies;
    private final Set<String> seen = new HashSet<>();
    private final Map<PhaseId, Missing> missing = new TreeMap<>();
    private int answered;

    public ForecastCalls(CallJournal journal, String model) {
        this.replies = new JournaledReplies(journal, new RequestDigest(model));
    }

    /** Questions of a phase that would be asked, and their counted input. */
    public record Missing(int calls, Tokens input) {

        private Missing plus(Missing other) {
            return new Missing(calls + other.calls, input.plus(other.input));
        }
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> replies.to(request)
                .map(CallJournal.Entry::reply)
                .doOnNext(reply -> count(request, true))
                .map(reply -> new ModelReply(reply.text(), reply.usage(), reply.finish()))
                .switchIfEmpty(Mono.error(() -> {
                    count(request, false);
                    return new NotAskedException();
                })));
    }

    private synchronized void count(ModelRequest request, boolean found) {
        if (seen.add(request.name())) {
            answered += found ? 1 : 0;
            if (!found) {
                missing.merge(request.phase(), new Missing(1, request.input()), Missing::plus);
            }
        }
    }

    /** How many questions the journal answers. */
    public synchronized int answered() {
        return answered;
    }

    /** What would be asked, by phase. */
    public synchronized Map<PhaseId, Missing> missing() {
        return Map.copyOf(missing);
    }
}
