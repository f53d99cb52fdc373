package dev.weavewiki.core.prompt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks repository text as data. The text stands between two lines that carry a token, which is a keyed hash of the text
 * itself: a text would have to hold its own hash to end the block early, and equal texts are marked alike, so that equal
 * requests stay equal.
 */
final class Boundary {

    private static final String ALGORITHM = "HmacSHA256";
    /** Not a secret: it only keeps the tokens apart from other hashes of the same text. */
    private static final byte[] KEY = "weavewiki prompt boundary 1".getBytes(StandardCharsets.UTF_8);
    /** 128 bits, so that nobody finds a text which holds its own token. */
    private static final int TOKEN_LENGTH = 32;

    private Boundary() {}

    static String around(String name, String text) {
        String token = token(text);
        return "<<<data " + name + " " + token + ">>>\n" + text + (text.endsWith("\n") ? "" : "\n") + "<<<end " + name
                + " " + token + ">>>";
    }

    private static String token(String text) {
        String token = hash(text);
        while (text.contains(token)) {
            token = hash(token + text);
        }
        return token;
    }

    private static String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, TOKEN_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
