package dev.weavewiki.testing;

import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.ModelAgentRunner;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prompt.PromptLibrary;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** A question in the form in which a model would get it; for goldens. Nothing is sent. */
public final class RenderedPrompt {

    /** What a run without further settings allows. */
    private static final Tokens CEILING = Tokens.of(32_000);

    private RenderedPrompt() {}

    /**
     * The request that the question leads to.
     *
     * @throws IllegalArgumentException where the prompt is not there, or its variables and the brief do not agree
     */
    public static <S, A, I> ModelRequest of(Asked<S, A, I> asked, Knowledge ground, PromptLibrary prompts) {
        AtomicReference<Optional<ModelRequest>> sent = new AtomicReference<>(Optional.empty());
        var runner = new ModelAgentRunner(
                request -> {
                    sent.set(Optional.of(request));
                    // A failure that concerns one question only is not repaired, so this is the one request.
                    return Mono.error(new ModelException(ModelException.Kind.CONTEXT_LENGTH, "nothing is sent here"));
                },
                prompts,
                new O200kTokenCounter(),
                ground,
                CEILING,
                AgentListener.NONE);
        runner.ask(asked.agent(), asked.subject(), asked.question()).block();
        return sent.get().orElseThrow(() -> new IllegalStateException(asked + " led to no request"));
    }
}
