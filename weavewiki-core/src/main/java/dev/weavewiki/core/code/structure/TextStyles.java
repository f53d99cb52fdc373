package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.TextStyle;
import java.util.TreeMap;

/** Measures how a text is laid out. */
public final class TextStyles {

    /** A licence stands within the first lines or not at all. Our choice. */
    private static final int LICENSE_LINES = 20;

    private TextStyles() {}

    /** @param text whose only line break is {@code \n} */
    public static TextStyle of(String text) {
        int tabs = 0;
        int spaces = 0;
        int longest = 0;
        int before = 0;
        var steps = new TreeMap<Integer, Integer>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            longest = Math.max(longest, end - at);
            boolean tab = text.charAt(at) == '\t';
            int indent = indent(text, at);
            boolean blank = isBlank(text, at + indent, end);
            at = end + 1;
            if (blank) {
                continue;
            }
            if (tab) {
                tabs++;
            } else if (indent >= 2) {
                spaces++;
            }
            if (indent - before >= 2) {
                steps.merge(indent - before, 1, Integer::sum);
            }
            before = indent;
        }
        return new TextStyle(tabs, spaces, usual(steps), longest, opensWithLicense(text), text.endsWith("\n"));
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int indent(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static int usual(TreeMap<Integer, Integer> steps) {
        int best = 0;
        for (var step : steps.entrySet()) {
            if (best == 0 || step.getValue() > steps.getOrDefault(best, 0)) {
                best = step.getKey();
            }
        }
        return best;
    }

    private static boolean opensWithLicense(String text) {
        int end = -1;
        for (int line = 0; line < LICENSE_LINES && end < text.length(); line++) {
            end = end(text, end + 1);
        }
        String head = text.substring(0, end);
        String first = head.stripLeading();
        boolean comment = first.startsWith("/") || first.startsWith("#") || first.startsWith("<!--");
        return comment && Comments.isLicense(head);
    }
}
