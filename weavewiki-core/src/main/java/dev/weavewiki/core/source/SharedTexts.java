package dev.weavewiki.core.source;

import java.nio.charset.StandardCharsets;

/**
 * Short texts of code, each held once where it was met lately. Names and types recur by the million, and a text of its own for
 * each took more than half of the memory that a large repository needs. A table of a fixed number of places, in which a new
 * text takes the place of an older one with the same hash, so what it holds is bounded: 65,536 texts of at most 64
 * characters. Safe for use by many threads: at worst a text is held twice.
 */
public final class SharedTexts {

    private static final int PLACES = 1 << 16;
    private static final int LONGEST = 64;
    private static final String[] TEXTS = new String[PLACES];

    private SharedTexts() {}

    /** The text of a piece of UTF-8; one that was met lately is not decoded again. */
    public static String of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int hash = 0;
        int signs = 0;
        for (int i = from; i < to; i++) {
            byte next = bytes[i];
            hash = 31 * hash + next; // as texts have it
            signs |= next;
        }
        if (signs < 0) {
            return of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        int place = place(hash);
        String known = TEXTS[place];
        if (known != null && isSame(known, bytes, from, to)) {
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        TEXTS[place] = text;
        return text;
    }

    private static boolean isSame(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int place(int hash) {
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    /** An equal text. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int place = place(text.hashCode());
        String known = TEXTS[place];
        if (text.equals(known)) {
            return known;
        }
        TEXTS[place] = text;
        return text;
    }
}
