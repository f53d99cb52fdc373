package dev.weavewiki.agents.topdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the brackets of attributes in code style, such as Rust's {@code #[till(open)]}, while markup around code goes. */
final class CodeMarks {

    private static final Pattern ATTRIBUTE = Pattern.compile("`[^`]*#!?\\[[^`]*`");
    private static final String MARKS = "[]()<>|*";

    /** Where the marks go: characters that no text holds. */
    private static final char FIRST = '\uE000';

    private CodeMarks() {}

    /** The text with the marks in its attributes hidden. */
    static String hidden(String text) {
        boolean balanced = text.chars().filter(c -> c == '`').count() % 2 == 0;
        return balanced
                ? ATTRIBUTE.matcher(text).replaceAll(span -> Matcher.quoteReplacement(swapped(span.group(), true)))
                : text;
    }

    /** The text with its marks again. */
    static String shown(String text) {
        return swapped(text, false);
    }

    private static String swapped(String text, boolean hide) {
        String result = text;
        for (int i = 0; i < MARKS.length(); i++) {
            char secret = (char) (FIRST + i);
            result = hide ? result.replace(MARKS.charAt(i), secret) : result.replace(secret, MARKS.charAt(i));
        }
        return result;
    }
}
