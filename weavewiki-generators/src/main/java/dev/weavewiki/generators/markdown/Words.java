package dev.weavewiki.generators.markdown;

import java.util.List;
import java.util.Locale;

/** Numbers and lists in English. */
public final class Words {

    private Words() {}

    /** {@code 1 file}, {@code 12 files}, {@code 1,204 entries}. */
    public static String count(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : plural(noun));
    }

    /** With a comma between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String plural(String noun) {
        if (noun.endsWith("y") && !noun.matches(".*[aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for an empty list. */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.get(0);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** A share in whole percent, never rounded up to 100 nor down to 0. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "0 %";
        }
        long rounded = Math.round(100.0 * part / whole);
        if (rounded == 100 && part < whole) {
            return "99 %";
        }
        return (rounded == 0 && part > 0 ? "below 1" : Long.toString(rounded)) + " %";
    }

    /** The text with its first letter in upper case. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The first sentence, at most the given number of characters, cut between words. */
    public static String firstSentence(String text, int limit) {
        String line = text.replaceAll("\\s+", " ").strip();
        var end = java.util.regex.Pattern.compile(
                        "(?<!\\b(?:e\\.g|i\\.e|etc|vs|cf|St|Mr|Dr))[.!?](?=\\s+[\\p{Lu}`\"'(\\d<@*]|$)")
                .matcher(line);
        String sentence = end.find() ? line.substring(0, end.end()) : line;
        return shorten(sentence, limit);
    }

    /** The text, cut between words and marked with an ellipsis where it is longer than the limit. */
    public static String shorten(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, limit));
        int space = cut.lastIndexOf(' ');
        String kept = space > limit / 2 ? cut.substring(0, space) : cut;
        return evenBackticks(kept) + "…";
    }

    private static String evenBackticks(String text) {
        boolean odd = text.chars().filter(c -> c == '`').count() % 2 == 1;
        return odd ? text.substring(0, text.lastIndexOf('`')).strip() : text;
    }
}
