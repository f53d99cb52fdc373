package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.TextStyle;
import java.util.List;
import java.util.TreeMap;

/** Measures how a text is laid out. */
public final class TextStyles {

    /** A licence stands within the first lines or not at all. Our choice. */
    private static final int LICENSE_LINES = 20;

    private TextStyles() {}

    public static TextStyle of(List<String> lines, boolean finalNewline) {
        int tabs = 0;
        int spaces = 0;
        int longest = 0;
        int before = 0;
        var steps = new TreeMap<Integer, Integer>();
        for (String line : lines) {
            longest = Math.max(longest, line.length());
            if (line.isBlank()) {
                continue;
            }
            int indent = indent(line);
            if (line.charAt(0) == '\t') {
                tabs++;
            } else if (indent >= 2) {
                spaces++;
            }
            if (indent - before >= 2) {
                steps.merge(indent - before, 1, Integer::sum);
            }
            before = indent;
        }
        return new TextStyle(tabs, spaces, usual(steps), longest, opensWithLicense(lines), finalNewline);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
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

    private static boolean opensWithLicense(List<String> lines) {
        var head = String.join("\n", lines.subList(0, Math.min(LICENSE_LINES, lines.size())));
        String first = head.stripLeading();
        boolean comment = first.startsWith("/") || first.startsWith("#") || first.startsWith("<!--");
        return comment && Comments.isLicense(head);
    }
}
