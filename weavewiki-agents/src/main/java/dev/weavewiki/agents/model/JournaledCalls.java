package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.WeaveWikiException;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves what was answered before, and makes each new reply durable before anybody uses it. Equal requests that are
 * under way at the same time share one call.
 */
final class JournaledCalls implements ModelCall {

    private static final Logger LOG = LoggerFactory.getLogger(JournaledCalls.class);

    private final CallJournal journal;
    private final RunId run;
    private final String model;
    private final RequestDigest digests;
    private final ModelCall next;
    private final Map<String, Flux<ModelReply>> underWay = new ConcurrentHashMap<>();

    JournaledCalls(CallJournal journal, RunId run, String model, ModelCall next) {
        this.journal = journal;
        this.run = run;
        this.model = model;
        this.digests = new RequestDigest(model);
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> {
            String digest = digests.of(request);
            return underWay.computeIfAbsent(digest, key -> shared(key, request)).next();
        });
    }

    // Counting subscribers, instead of caching the reply, keeps the call cancellable: it stops when the last one
    // leaves.
    private Flux<ModelReply> shared(String digest, ModelRequest request) {
        return journal.committed(digest)
                .map(reply -> new ModelReply(reply.text(), reply.usage()))
                .switchIfEmpty(Mono.defer(() -> pay(digest, request)))
                .doFinally(end -> underWay.remove(digest))
                .flux()
                .publish()
                .refCount();
    }

    private Mono<ModelReply> pay(String digest, ModelRequest request) {
        return journal.plan(call(digest, request))
                .then(Mono.defer(() -> next.ask(request)))
                .flatMap(reply -> commit(digest, request, reply))
                .onErrorResume(ModelException.class, failure -> fail(digest, request, failure, failure.spent()))
                .onErrorResume(
                        BudgetExhaustedException.class, failure -> fail(digest, request, failure, TokenUsage.NONE));
    }

    private Mono<ModelReply> commit(String digest, ModelRequest request, ModelReply reply) {
        LOG.debug(
                "{} answered on {}: {} tokens",
                request.agent(),
                request.subject(),
                reply.usage().total());
        return journal.commit(digest, new CallJournal.Reply(reply.text(), reply.usage()))
                .thenReturn(reply);
    }

    private Mono<ModelReply> fail(String digest, ModelRequest request, WeaveWikiException failure, TokenUsage spent) {
        LOG.debug("{} was not answered on {}: {}", request.agent(), request.subject(), failure.getMessage());
        return journal.fail(digest, String.valueOf(failure.getMessage()), spent).then(Mono.error(failure));
    }

    private CallJournal.Call call(String digest, ModelRequest request) {
        return new CallJournal.Call(
                digest, run, request.phase(), request.agent(), request.subject(), model, request.ceiling());
    }
}
