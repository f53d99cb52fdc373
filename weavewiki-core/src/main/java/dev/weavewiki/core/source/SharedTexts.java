package dev.weavewiki.core.source;

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

    /** An equal text. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        String known = TEXTS[place];
        if (text.equals(known)) {
            return known;
        }
        TEXTS[place] = text;
        return text;
    }
}
