package dev.weavewiki.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Escapes in a text of UTF-8 what could drive a terminal, and leaves line ends alone, for documents too long to be held as
 * a text. A character that is cut at its end of a piece waits for the next one.
 */
final class SafeStream extends FilterOutputStream {

    /** The first bytes of all unsafe characters above U+007F: U+0080 to U+009F, and directions around U+2000. */
    private static final int CONTROL = 0xC2;

    private static final int DIRECTION = 0xE2;

    private final byte[] begun = new byte[3];
    private int held;

    SafeStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] text, int from, int length) throws IOException {
        int start = from;
        int end = from + length;
        for (int at = from; at < end; at++) {
            int b = text[at] & 0xFF;
            if (held > 0 || isSuspect(b)) {
                out.write(text, start, at - start);
                take(b);
                start = at + 1;
            }
        }
        out.write(text, start, end - start);
    }

    private static boolean isSuspect(int b) {
        return b < ' ' && b != '\n' || b == 0x7F || b == CONTROL || b == DIRECTION;
    }

    private void take(int b) throws IOException {
        begun[held++] = (byte) b;
        if (held == length(begun[0] & 0xFF)) {
            String character = new String(begun, 0, held, StandardCharsets.UTF_8);
            held = 0;
            out.write(Terminal.safe(character).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int length(int first) {
        return first == DIRECTION ? 3 : first == CONTROL ? 2 : 1;
    }
}
