package dev.weavewiki.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the command writes: data to standard output, everything else to standard error. Control and direction characters
 * in names and messages are shown as escapes, so that no repository can drive the terminal or forge lines.
 */
final class Terminal {

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;

    /** @param out takes UTF-8 */
    Terminal(OutputStream out, PrintWriter err, boolean interactive) {
        this.bytes = out;
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = err;
        this.interactive = interactive;
    }

    /** Whether somebody watches who can be shown a changing line, and colours. */
    boolean isInteractive() {
        return interactive;
    }

    /** A line of data. */
    void print(String line) {
        out.println(safe(line));
        out.flush();
    }

    /** Takes data of many lines as UTF-8, made as safe as the lines that are printed one by one. */
    OutputStream data() {
        return new SafeStream(bytes);
    }

    /** A line on what is going on. */
    void note(String line) {
        err.println(safe(line));
        err.flush();
    }

    /** Shows the text in place of the last one, where somebody watches. */
    void status(String line) {
        if (interactive) {
            err.print("\r\u001b[2K" + safe(line));
            err.flush();
        }
    }

    /** Removes the status. */
    void clearStatus() {
        if (interactive) {
            err.print("\r\u001b[2K");
            err.flush();
        }
    }

    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || isDirection(c);
    }

    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
    }
}
