package dev.weavewiki.testing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.ModelTokenCounter;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

/**
 * A chat model that looks at each prompt and keeps none. It answers plausibly, but now and then malformed, cut off, or by
 * saying that the prompt is too long, so that all forms in which a question is put again are seen too. Which, follows from
 * the question alone. Safe for use by many threads.
 */
final class RecordedPrompts implements ChatModel {

    /** A name that says nothing, so that tokens are counted with the surcharge for models that are not known. */
    static final String NAME = "stub";

    private static final int FATES = 40;

    private final TokenCounter counter = ModelTokenCounter.of(NAME);
    private final BiConsumer<String, String> look;
    private final Map<String, Long> largest = new ConcurrentSkipListMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** @param look is given the agent and the prompt, and throws what it finds wrong with it */
    RecordedPrompts(BiConsumer<String, String> look) {
        this.look = look;
    }

    /** The tokens of the longest prompt of each agent, with the schema and the room for its answer. */
    Map<String, Long> largest() {
        return Map.copyOf(largest);
    }

    /** What was found wrong with prompts. */
    Queue<String> complaints() {
        return complaints;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String agent = FakeChatModel.agentOf(request);
        String prompt = FakeChatModel.promptOf(request);
        String schema = AnswerSchema.textOf(request.responseFormat().jsonSchema());
        long tokens = counter.count(prompt).value() + counter.count(schema).value() + request.maxOutputTokens();
        largest.merge(agent, tokens, Math::max);
        try {
            look.accept(agent, prompt);
        } catch (AssertionError e) {
            complaints.add(agent + ": " + e.getMessage());
        }
        return answer(prompt, schema);
    }

    private static ChatResponse answer(String prompt, String schema) {
        return switch (Math.floorMod(prompt.hashCode(), FATES)) {
            case 0 -> throw new ModelException(ModelException.Kind.CONTEXT_LENGTH, "the prompt is too long");
            case 1 -> said("no JSON at all: 🚢".repeat(400), FinishReason.STOP);
            case 2 -> said("{", FinishReason.LENGTH);
            default -> said(PlausibleAnswers.answer(schema, prompt), FinishReason.STOP);
        };
    }

    private static ChatResponse said(String text, FinishReason reason) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(new TokenUsage(1_000, 300))
                .finishReason(reason)
                .build();
    }
}
