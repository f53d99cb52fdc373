package dev.weavewiki.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Full stops where the author of a comment ended a sentence with the line alone. A line that breaks although the next word
 * would have found room on it, and before a word with a capital, is broken on purpose; joined to the next one it would read
 * as half a sentence.
 */
public final class LineBreaks {

    /** No author wraps more narrowly than this. Our choice. */
    private static final int NARROWEST = 60;

    /** The share of the widest line up to which a line counts as short. Our choice. */
    private static final double SHORT = 0.75;

    /** Words of which none ends a sentence, and what else shows that the line goes on or is no prose. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i).*(?:[^\\p{L}\\d)`]|\\b(?:an?|the|this|its?|their|of|for|to|in|on|at|by|as|from|with|into|and|or|nor|but|is|are|was"
                    + "|were|be|been|that|which|when|if|than|via|using|called|named|new|all|any|each|every|no|not|see))|.*[;{}=<>].*"
                    + "|\\s{4,}.*|\\s*[@#|].*|\\s*[-*+] .*");

    private static final Pattern BEGINS = Pattern.compile("\\p{Lu}(?:\\p{Ll}+(?:[ ,].*|)|[ ].*)");

    private LineBreaks() {}

    /** The comment with a full stop at the end of each such line. */
    public static String closed(String comment) {
        List<String> lines = comment.lines().toList();
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        double room = SHORT * Math.max(NARROWEST, widest);
        List<String> closed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean ends = i + 1 < lines.size()
                    && endsSentence(lines.get(i), lines.get(i + 1).strip(), room);
            closed.add(ends ? lines.get(i).stripTrailing() + "." : lines.get(i));
        }
        return String.join("\n", closed);
    }

    private static boolean endsSentence(String line, String next, double room) {
        String text = line.stripTrailing();
        return text.strip().contains(" ")
                && text.length() + 1 + next.split(" ", 2)[0].length() <= room
                && BEGINS.matcher(next).matches()
                && !GOES_ON.matcher(text).matches();
    }
}
