package dev.weavewiki.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds the few lines of a text in which a secret can stand at all, so that costly patterns see only those.
 *
 * <p>For maintainers: one pass over the characters looks for runs of at least 16 that keys are made of and that hold a
 * digit, and for user names and passwords in URLs. Nearly all lines of code have neither. Each find is widened to its
 * line and the one above, where the name of a value may stand.
 */
final class SuspectLines {

    /** Shorter values are not taken for keys, see {@link SecretMasker}. */
    private static final int SHORTEST = 16;

    /** Characters before a password in which its URL begins. */
    private static final int LONGEST_USER = 100;

    private static final boolean[] KEY_CHARACTER = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            KEY_CHARACTER[c] = Character.isLetterOrDigit(c) || "+/=_.-".indexOf(c) >= 0;
        }
    }

    private SuspectLines() {}

    /** The text with each group of suspect lines put through {@code mask}, and everything else as it is. */
    static String masked(String text, UnaryOperator<String> mask) {
        List<int[]> regions = regions(text);
        if (regions.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int[] region : regions) {
            out.append(text, done, region[0]).append(mask.apply(text.substring(region[0], region[1])));
            done = region[1];
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Start and end of each group of lines, in order and apart from each other. */
    private static List<int[]> regions(String text) {
        List<int[]> found = new ArrayList<>();
        int length = text.length();
        for (int at = 0; at < length; at++) {
            int start = at;
            boolean digit = false;
            char c = text.charAt(at);
            while (isKeyCharacter(c)) {
                digit |= c >= '0' && c <= '9';
                at++;
                c = at < length ? text.charAt(at) : '\n';
            }
            boolean key = digit && at - start >= SHORTEST;
            boolean url = c == '@' && at > start && mayBePassword(text, start);
            if (key || url) {
                add(found, text, start, at);
            }
        }
        return found;
    }

    private static boolean isKeyCharacter(char c) {
        return c < 128 && KEY_CHARACTER[c];
    }

    /** Whether a {@code ://} stands shortly before it on its line. */
    private static boolean mayBePassword(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_USER), at);
        return before.indexOf("://", before.lastIndexOf('\n') + 1) >= 0;
    }

    private static void add(List<int[]> regions, String text, int from, int to) {
        int[] last = regions.isEmpty() ? new int[] {-1, -1} : regions.get(regions.size() - 1);
        if (to <= last[1]) {
            return;
        }
        int line = text.lastIndexOf('\n', from - 1);
        int start = line < 0 ? 0 : text.lastIndexOf('\n', line - 1) + 1;
        int newline = text.indexOf('\n', to);
        int end = newline < 0 ? text.length() : newline;
        if (start <= last[1]) {
            last[1] = Math.max(last[1], end);
        } else {
            regions.add(new int[] {start, end});
        }
    }
}
