package dev.weavewiki.agents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small tools for sentences: the one place where static answers and briefs cut and join prose. */
public final class Prose {

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\b[A-Z]|\\be\\.g|\\bi\\.e|\\betc|\\bvs)[.!?](?=\\s|$)");

    private Prose() {}

    /** The text up to the end of its first sentence, white space folded; empty for blank text. */
    public static String firstSentence(String text) {
        String paragraph =
                text.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        Matcher end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for no items. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.get(0);
            default -> String.join(", ", items.subList(0, last)) + " and " + items.get(last);
        };
    }

    /** The number with its noun: {@code 1 file}, {@code 3 files}. */
    public static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : plural(noun));
    }

    /** The text with a full stop at its end, unless it ends a sentence already; empty for blank text. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("(?s).*[.!?:]$") ? stripped : stripped + ".";
    }

    private static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch")) {
            return noun + "es";
        }
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
