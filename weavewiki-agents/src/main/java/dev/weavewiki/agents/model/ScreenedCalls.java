package dev.weavewiki.agents.model;

import dev.weavewiki.core.source.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Looks for credentials once more, in the very text that is about to be journalled and sent. What a scan reads is masked
 * when it is read; this catches what came by another way, such as two harmless pieces that a prompt has put together.
 */
final class ScreenedCalls implements ModelCall {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenedCalls.class);

    private final ModelCall next;

    ScreenedCalls(ModelCall next) {
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.defer(() -> next.ask(screened(request)));
    }

    private static ModelRequest screened(ModelRequest request) {
        String system = Secrets.masked(request.system());
        String user = Secrets.masked(request.user());
        if (system.equals(request.system()) && user.equals(request.user())) {
            return request;
        }
        LOG.warn("{} on {}: a credential was masked before the question was sent", request.agent(), request.subject());
        return request.withTexts(system, user);
    }
}
