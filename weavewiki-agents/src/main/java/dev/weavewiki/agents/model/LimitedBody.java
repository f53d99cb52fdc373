package dev.weavewiki.agents.model;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a body as UTF-8, and gives up on one that is larger than any answer: a server may send without end. */
final class LimitedBody implements HttpResponse.BodyHandler<String> {

    /** Our choice; the longest answer that a model writes is well below. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Override
    public BodySubscriber<String> apply(HttpResponse.ResponseInfo info) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArrayConsumer(chunk -> add(body, chunk)),
                end -> body.toString(StandardCharsets.UTF_8));
    }

    private static void add(ByteArrayOutputStream body, Optional<byte[]> chunk) {
        chunk.ifPresent(body::writeBytes);
        if (body.size() > MOST_BYTES) {
            throw new OversizedAnswerException("the answer is larger than " + MOST_BYTES + " bytes");
        }
    }
}
