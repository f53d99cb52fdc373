package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import reactor.core.publisher.Mono;

/** Writes down that an attempt leaves now, before it does; after a crash one knows what may have been paid for. */
final class RecordedAttempts implements ModelCall {

    private final CallJournal journal;
    private final RequestDigest digests;
    private final ModelCall next;

    RecordedAttempts(CallJournal journal, String model, ModelCall next) {
        this.journal = journal;
        this.digests = new RequestDigest(model);
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> journal.sent(digests.of(request), request.attempt()))
                .then(Mono.defer(() -> next.ask(request)));
    }
}
