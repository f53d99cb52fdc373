package dev.weavewiki.agents.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.prompt.TokenCounter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Asks a LangChain4j model. Blocks a thread of its own scheduler; cancelling interrupts it. */
final class LangChainCalls implements ModelCall {

    private final ChatModel chat;
    private final String model;
    private final TokenCounter counter;
    private final Scheduler threads;
    private final Duration deadline;

    /** @param deadline after which a model that does not answer is given up, should its client have no limit itself */
    LangChainCalls(ChatModel chat, String model, TokenCounter counter, Scheduler threads, Duration deadline) {
        this.chat = chat;
        this.model = model;
        this.counter = counter;
        this.threads = threads;
        this.deadline = deadline;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return Mono.fromCallable(() -> said(wire(request)))
                .subscribeOn(threads)
                .timeout(deadline)
                .flatMap(outcome -> outcome)
                .map(response -> reply(request, response))
                .onErrorMap(failure -> failure instanceof ModelException ? failure : inOurTerms(request, failure));
    }

    // A failure travels as a value: once the call is cancelled nobody waits for it, and Reactor would log it as lost.
    private Mono<ChatResponse> said(ChatRequest request) {
        try {
            return Mono.just(chat.chat(request));
        } catch (RuntimeException failure) {
            return Mono.error(failure);
        }
    }

    private static ChatRequest wire(ModelRequest request) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(request.system()), UserMessage.from(request.user()))
                .maxOutputTokens(Math.toIntExact(request.maxOutput().value()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(request.schema().wire())
                        .build())
                .build();
    }

    private ModelException inOurTerms(ModelRequest request, Throwable failure) {
        return Failures.of(failure, model, new TokenUsage(request.input(), request.maxOutput(), true));
    }

    private ModelReply reply(ModelRequest request, ChatResponse response) {
        @Nullable String said = response.aiMessage().text();
        String text = said == null ? "" : said;
        TokenUsage usage = usage(request, text, response.tokenUsage());
        @Nullable FinishReason reason = response.finishReason();
        if (reason == FinishReason.LENGTH) {
            throw failure(Kind.TRUNCATED, "did not finish within " + request.maxOutput() + " tokens", usage);
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            throw failure(Kind.REFUSAL, "declined to answer", usage);
        }
        if (text.isBlank() || reason == FinishReason.TOOL_EXECUTION) {
            throw failure(Kind.MALFORMED, "gave an empty answer", usage);
        }
        if (reason != FinishReason.STOP && !isWhole(text)) {
            throw failure(Kind.MALFORMED, "stopped for an unknown reason, with its answer unfinished", usage);
        }
        return new ModelReply(text, usage, reason == null ? "" : reason.name().toLowerCase(Locale.ROOT), model);
    }

    // Some local servers give no reason, and some reasons have no name of their own; whole JSON is then proof enough.
    private static boolean isWhole(String text) {
        try {
            return !Json.read(text, Map.class).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private TokenUsage usage(
            ModelRequest request, String text, dev.langchain4j.model.output.@Nullable TokenUsage said) {
        return StatedUsage.of(request, said)
                .orElseGet(() -> new TokenUsage(request.input(), counter.count(text), true));
    }

    private ModelException failure(Kind kind, String what, TokenUsage usage) {
        return new ModelException(kind, "model '" + model + "' " + what, null, null, usage);
    }
}
