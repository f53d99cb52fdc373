package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves what was answered before. Equal requests that are under way at the same time share one call.
 */
final class JournaledCalls implements ModelCall {

    private final JournaledReplies replies;
    private final RequestDigest digests;
    private final ModelCall next;
    private final Map<String, Flux<ModelReply>> underWay = new ConcurrentHashMap<>();

    JournaledCalls(CallJournal journal, RequestDigest digests, ModelCall next) {
        this.replies = new JournaledReplies(journal, digests);
        this.digests = digests;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> {
            String digest = digests.of(request);
            return underWay.computeIfAbsent(digest, key -> shared(key, request)).next();
        });
    }

    private static ModelReply reply(CallJournal.Entry answered) {
        CallJournal.Reply reply = answered.reply();
        return new ModelReply(
                reply.text(), reply.usage(), reply.finish(), answered.call().model());
    }

    // Counting subscribers, instead of caching the reply, keeps the call cancellable: it stops when the last one
    // leaves.
    private Flux<ModelReply> shared(String digest, ModelRequest request) {
        return replies.to(request)
                .map(JournaledCalls::reply)
                .switchIfEmpty(Mono.defer(() -> next.ask(request)))
                .doFinally(end -> underWay.remove(digest))
                .flux()
                .publish()
                .refCount();
    }
}
