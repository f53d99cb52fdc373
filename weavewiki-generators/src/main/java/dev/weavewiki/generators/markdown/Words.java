package dev.weavewiki.generators.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts prose of any language. */
public final class Words {

    private static final Pattern FILE_NAME = Pattern.compile("\\S*\\w[./]\\w\\S*(?:\\s|$)");

    private Words() {}

    /** The text with its first letter in upper case; names of files and paths stay as they are. */
    public static String capital(String text) {
        boolean isName = FILE_NAME.matcher(text).lookingAt();
        return text.isEmpty() || isName ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The first sentence, at most the given number of characters, cut between words. */
    public static String firstSentence(String text, int limit) {
        String line = text.replaceAll("\\s+", " ").strip();
        var end = java.util.regex.Pattern.compile(
                        "(?<!\\b(?:e\\.g|i\\.e|etc|vs|cf|St|Mr|Dr))[.!?](?=\\s+[\\p{Lu}\\p{IsHangul}`\"'(\\d<@*]|$)")
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
