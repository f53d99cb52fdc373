package dev.weavewiki.testing;

import dev.weavewiki.core.model.TokenUsage;
import java.nio.charset.StandardCharsets;

/** An answer of the stub, with the tokens it claims: a sixth of the bytes, which is below what a real model counts. */
record StubReply(String model, String content, String finish, TokenUsage usage) {

    private static final int BYTES_PER_TOKEN = 6;

    static StubReply to(StubRequest request) {
        String content = PlausibleAnswers.answer(request.schema(), request.prompt());
        return new StubReply(
                request.model(), content, "stop", TokenUsage.of(tokens(request.prompt()), tokens(content)));
    }

    StubReply broken(Misbehaviour.Broken how) {
        String half = content.substring(0, content.length() / 2);
        return switch (how) {
            case NOT_JSON -> with("I am sorry, but I would rather tell you about it in prose.", "stop");
            case TRUNCATED -> with(half, "stop");
            case PROSE_AROUND -> with("Here is the answer:\n```json\n" + content + "\n```\nI hope it helps.", "stop");
            case LENGTH -> with(half, "length");
            case EMPTY -> with("", "stop");
            case BLANK -> with(" \n\t ", "stop");
            case FILTERED -> with(half, "content_filter");
            case UNKNOWN_REASON -> with(content, "mystery");
            default -> this;
        };
    }

    private StubReply with(String text, String reason) {
        return new StubReply(
                model,
                text,
                reason,
                new TokenUsage(usage.input(), TokenUsage.of(0, tokens(text)).output(), false));
    }

    private static long tokens(String text) {
        return 1 + text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN;
    }
}
