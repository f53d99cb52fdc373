package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.RunId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Writes each attempt down before it leaves, and then its reply, before anybody uses it, or what its failure cost. After
 * a crash one knows what may have been paid for; attempts that were lost earlier are charged already. It stands below the
 * limits, so that no more replies than calls allowed at once can be lost with the process.
 */
final class RecordedAttempts implements ModelCall {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedAttempts.class);

    private final CallJournal journal;
    private final RunId run;
    private final ConnectedModel model;
    private final RequestDigest digests;
    private final ModelCall next;

    /** @param digests names requests by the first model of the chain, so that the reply of a fallback is found again */
    RecordedAttempts(CallJournal journal, RunId run, ConnectedModel model, RequestDigest digests, ModelCall next) {
        this.journal = journal;
        this.run = run;
        this.model = model;
        this.digests = digests;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> recorded(digests.of(request), request));
    }

    // Every attempt is planned anew, so it is always the first of its plan; the journal adds them up.
    private Mono<ModelReply> recorded(String digest, ModelRequest request) {
        return journal.plan(call(digest, request))
                .then(Mono.defer(() -> journal.sent(digest, 1)))
                .then(Mono.defer(() -> next.ask(request)))
                .flatMap(reply -> committed(digest, request, reply))
                .onErrorResume(ModelException.class, failure -> failed(digest, request, failure));
    }

    private Mono<ModelReply> committed(String digest, ModelRequest request, ModelReply reply) {
        LOG.debug(
                "{} answered on {}: {} tokens",
                request.agent(),
                request.subject(),
                reply.usage().total());
        return journal.commit(
                        digest,
                        new CallJournal.Reply(reply.text(), reply.usage(), reply.finish()),
                        overAnyLayout(request, reply))
                .thenReturn(reply);
    }

    private Optional<CallJournal.AnyLayout> overAnyLayout(ModelRequest request, ModelReply reply) {
        LayoutFree layoutFree = request.layoutFree();
        return layoutFree.isKnown()
                ? Optional.of(new CallJournal.AnyLayout(
                        digests.ofAnyLayout(request), layoutFree.placed().apply(reply.text())))
                : Optional.empty();
    }

    private Mono<ModelReply> failed(String digest, ModelRequest request, ModelException failure) {
        LOG.debug("{} was not answered on {}: {}", request.agent(), request.subject(), failure.getMessage());
        return journal.fail(digest, String.valueOf(failure.getMessage()), failure.spent())
                .then(Mono.error(failure));
    }

    private CallJournal.Call call(String digest, ModelRequest request) {
        return new CallJournal.Call(
                digest,
                run,
                request.phase(),
                request.agent(),
                request.subject(),
                model.name(),
                request.ceiling(),
                model.endpoint(),
                request.input());
    }
}
