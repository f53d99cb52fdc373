package dev.weavewiki.agents.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a request by everything that decides its answer: model, parameters, messages, schema. */
final class RequestDigest {

    private final String model;

    RequestDigest(String model) {
        this.model = model;
    }

    /** SHA-256 in hexadecimal. Each field goes in behind its length, so that no two requests run together. */
    String of(ModelRequest request) {
        return of(request, request.user());
    }

    /** The same for all layouts of the question's files; nothing asks for it where every line may matter. */
    String ofAnyLayout(ModelRequest request) {
        return of(request, request.layoutFree().question());
    }

    private String of(ModelRequest request, String user) {
        MessageDigest digest = sha256();
        add(digest, model);
        add(digest, request.maxOutput().toString());
        add(digest, request.system());
        add(digest, user);
        add(digest, request.schema().name());
        add(digest, request.schema().text());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
