package dev.weavewiki.agents.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the schema into the prompt for endpoints that do not take it as a parameter, as many local servers do not. That
 * is found out by the first request that is refused for this reason, which costs no tokens, and then remembered.
 */
final class SchemaFallback implements ChatModel {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaFallback.class);
    /** How servers name what they did not take; looked for in the refusal. */
    private static final List<String> NAMES = List.of("response_format", "json_schema", "guided_json", "grammar");

    private final ChatModel model;
    private volatile boolean inPrompt;

    SchemaFallback(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        if (inPrompt) {
            return model.chat(withSchemaInPrompt(request));
        }
        try {
            return model.chat(request);
        } catch (UnsupportedFeatureException e) {
            return again(request);
        } catch (InvalidRequestException e) {
            if (!isAboutSchema(e)) {
                throw e;
            }
            return again(request);
        }
    }

    private ChatResponse again(ChatRequest request) {
        LOG.info("the model's endpoint takes no JSON schema; the schema goes into the prompt from now on");
        inPrompt = true;
        return model.chat(withSchemaInPrompt(request));
    }

    private static boolean isAboutSchema(InvalidRequestException refusal) {
        String words = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(words::contains);
    }

    private static ChatRequest withSchemaInPrompt(ChatRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        String schema = schema(request.responseFormat());
        for (ChatMessage message : request.messages()) {
            messages.add(message instanceof SystemMessage rules ? SystemMessage.from(rules.text() + schema) : message);
        }
        return ChatRequest.builder()
                .messages(messages)
                .maxOutputTokens(request.maxOutputTokens())
                .build();
    }

    private static String schema(ResponseFormat format) {
        JsonSchema schema = format.jsonSchema();
        return "\n\nAnswer with one JSON object that follows this JSON Schema, named " + schema.name() + ":\n"
                + AnswerSchema.textOf(schema);
    }
}
