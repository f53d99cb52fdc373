package dev.weavewiki.agents.model;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.checkpoint.CallJournal.Entry;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for a reply that will do: to the request, to it with another target, to either over files laid out otherwise. */
final class JournaledReplies {

    private final CallJournal journal;
    private final RequestDigest digests;

    JournaledReplies(CallJournal journal, RequestDigest digests) {
        this.journal = journal;
        this.digests = digests;
    }

    /** The reply, with the lines of today; empty where none will do. */
    Mono<Entry> to(ModelRequest request) {
        List<ModelRequest> all =
                Stream.concat(Stream.of(request), request.earlier().stream()).toList();
        return Flux.fromIterable(all)
                .concatMap(each -> journal.answer(digests.of(each)))
                .next()
                .switchIfEmpty(Mono.defer(() -> Flux.fromIterable(all)
                        .filter(each -> each.layoutFree().isKnown())
                        .concatMap(this::overAnyLayout)
                        .next()));
    }

    private Mono<Entry> overAnyLayout(ModelRequest request) {
        return journal.answerOverAnyLayout(digests.ofAnyLayout(request))
                .map(entry -> entry.with(
                        request.layoutFree().lined().apply(entry.reply().text())));
    }
}
