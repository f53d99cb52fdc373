package dev.weavewiki.testing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.weavewiki.agents.model.AnswerSchema;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chat model in memory. It gives answers that conform to the schema, stand up to checking and follow from the question
 * alone, unless it is told what to say to an agent, or how to behave at the next calls. Safe for use by many threads.
 */
public final class FakeChatModel implements ChatModel {

    /** How long an answer should be is learned from run to run; what is said here must not depend on it. */
    private static final Pattern TARGET = Pattern.compile("\\d[\\d,]* tokens");

    private volatile boolean namesOnly;
    private final Map<String, String> byAgent = new ConcurrentHashMap<>();
    private final Queue<UnaryOperator<Said>> script = new ConcurrentLinkedQueue<>();
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

    /** Answers by the names alone that stand in a question, whatever the layout of the code in it, and at the same price. */
    public FakeChatModel readingNamesOnly() {
        namesOnly = true;
        return this;
    }

    /** Always says this to that agent. */
    public FakeChatModel answering(String agent, String answer) {
        byAgent.put(agent, answer);
        return this;
    }

    /** Says this at the next call; called several times, at the calls after it as well. */
    public FakeChatModel nextSays(String answer) {
        return next(said -> new Said(answer, said.usage(), said.reason()));
    }

    /** Fails the next call. */
    public FakeChatModel nextFails(RuntimeException failure) {
        return next(said -> {
            throw failure;
        });
    }

    /** Claims at the next call to have used so many tokens. */
    public FakeChatModel nextSpends(int input, int output) {
        return next(said -> new Said(said.text(), new TokenUsage(input, output), said.reason()));
    }

    /** Ends the next answer for this reason. */
    public FakeChatModel nextEndsWith(FinishReason reason) {
        return next(said -> new Said(said.text(), said.usage(), reason));
    }

    /** Does not answer the next call until its thread is interrupted. */
    public FakeChatModel nextStalls() {
        return next(said -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("the call was interrupted");
        });
    }

    /** Does this to the next answer. */
    public FakeChatModel next(UnaryOperator<Said> change) {
        script.add(change);
        return this;
    }

    /** All requests, in the order in which they came. */
    public List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    /** The agent that asks: the name of the request's schema. */
    public static String agentOf(ChatRequest request) {
        return request.responseFormat() == null
                ? ""
                : request.responseFormat().jsonSchema().name();
    }

    /** All messages of the request, one after the other. */
    public static String promptOf(ChatRequest request) {
        StringBuilder prompt = new StringBuilder();
        for (ChatMessage message : request.messages()) {
            prompt.append(text(message)).append('\n');
        }
        return prompt.toString();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        Said said = plausible(request);
        UnaryOperator<Said> change = script.poll();
        return change == null ? said.response() : change.apply(said).response();
    }

    private Said plausible(ChatRequest request) {
        String prompt = TARGET.matcher(promptOf(request)).replaceAll("tokens");
        String schema = request.responseFormat() == null
                ? ""
                : AnswerSchema.textOf(request.responseFormat().jsonSchema());
        String answer = byAgent.containsKey(agentOf(request))
                ? byAgent.getOrDefault(agentOf(request), "")
                : namesOnly ? PlausibleAnswers.toNames(schema, prompt) : PlausibleAnswers.answer(schema, prompt);
        TokenUsage usage = namesOnly
                ? new TokenUsage(1_000, 300)
                : new TokenUsage(1 + prompt.length() / 6, 1 + answer.length() / 6);
        return new Said(answer, usage, FinishReason.STOP);
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage rules) {
            return rules.text();
        }
        return message instanceof UserMessage question ? question.singleText() : "";
    }

    /** What the model says, as a script may change it; no usage and no reason where a provider leaves them out. */
    public record Said(
            String text,
            @Nullable TokenUsage usage,
            @Nullable FinishReason reason) {

        private ChatResponse response() {
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(text))
                    .tokenUsage(usage)
                    .finishReason(reason)
                    .build();
        }
    }
}
