package dev.weavewiki.agents.model;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.List;

/** A request, a reply and an answer for tests. */
final class Sample {

    static final ModelRequest REQUEST = request("What is this?");
    static final ModelReply REPLY = new ModelReply("{\"title\":\"A\"}", TokenUsage.of(80, 20));

    private Sample() {}

    static ModelRequest request(String user) {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("sample"),
                "src/A.java",
                "Rules",
                user,
                AnswerSchema.of("sample", Answer.class),
                Tokens.of(100),
                Tokens.of(50),
                false,
                1);
    }

    record Answer(String title, List<Part> parts, Style style, int count, double confidence, boolean done) {}

    record Part(String name, List<String> citations) {}

    enum Style {
        LAYER_BASED,
        FLAT
    }
}
