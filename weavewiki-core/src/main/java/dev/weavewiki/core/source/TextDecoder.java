package dev.weavewiki.core.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. UTF-8 unless a byte order mark says UTF-16; what is malformed becomes U+FFFD, so the text never holds a
 * lone surrogate. The mark is removed, each line break becomes one {@code \n}, and NUL becomes U+FFFD, since stores
 * and terminals end texts there.
 */
final class TextDecoder {

    /** How far into a file a NUL byte makes it binary. The figure is the one that git uses, rounded up. */
    private static final int HEAD = 8192;

    private TextDecoder() {}

    /** Whether the bytes are not text. */
    static boolean isBinary(byte[] bytes) {
        if (markedUtf16(bytes) != null) {
            return false;
        }
        for (int i = 0; i < Math.min(HEAD, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static String decode(byte[] bytes) {
        Charset utf16 = markedUtf16(bytes);
        if (utf16 != null) {
            return normalised(new String(bytes, 2, bytes.length - 2, utf16));
        }
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return normalised(new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8));
    }

    private static String normalised(String text) {
        String breaks =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return breaks.indexOf('\0') < 0 ? breaks : breaks.replace('\0', '\uFFFD');
    }

    private static @Nullable Charset markedUtf16(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
