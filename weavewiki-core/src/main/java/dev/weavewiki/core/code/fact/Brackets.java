package dev.weavewiki.core.code.fact;

import java.util.ArrayList;
import java.util.List;

/** Finds where brackets close and where lists part; what stands inside strings does not count. */
final class Brackets {

    private Brackets() {}

    /** The place of the bracket that closes the one at the given place; -1 where the text ends before. */
    static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = afterString(text, i) - 1;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The parts between commas that stand outside of all brackets and strings. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = afterString(text, i) - 1;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static int afterString(String text, int open) {
        char quote = text.charAt(open);
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    /** The bracketed text that opens at or after a place of a line, on one line; empty where it does not close soon. */
    static String across(List<String> lines, int line, int from) {
        var text = new StringBuilder();
        for (int i = line - 1; i < Math.min(lines.size(), line - 1 + LONGEST); i++) {
            String next = lines.get(i);
            text.append(i == line - 1 ? next.substring(Math.min(from, next.length())) : next)
                    .append('\n');
            int open = first(text);
            int end = open < 0 ? -1 : end(text.toString(), open);
            if (end >= 0) {
                return text.substring(open, end + 1);
            }
        }
        return "";
    }

    /** The most lines of one call that is read in full. Our choice. */
    private static final int LONGEST = 120;

    private static int first(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if ("([{".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
