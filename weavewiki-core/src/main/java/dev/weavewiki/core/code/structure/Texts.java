package dev.weavewiki.core.code.structure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small operations on source text. */
public final class Texts {

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern TYPE_MARKS = Pattern.compile("^[*&?]+|[!?.]+$");
    private static final Pattern TYPE_ANNOTATIONS = Pattern.compile("@\\w+\\s*");
    private static final Pattern STRING = Pattern.compile("(?s)^[a-zA-Z]{0,2}(\"\"\"|'''|\"|'|`)(.*)\\1$");

    private static final String QUOTES = "\"'`";

    private Texts() {}

    public static String oneLine(String text) {
        return (isSpacedOnce(text) ? text : spacedOnce(text)).strip();
    }

    private static String spacedOnce(String text) {
        var spaced = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = (c >= '\t' && c <= '\r') || c == ' ';
            if (!space) {
                spaced.append(c);
            } else if (!blank) {
                spaced.append(' ');
            }
            blank = space;
        }
        return spaced.toString();
    }

    /** Whether all space in it is single blanks, as in most texts. */
    private static boolean isSpacedOnce(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\t' && c <= '\r') || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return true;
    }

    /** Cuts by code units, never inside a surrogate pair. */
    public static String atMost(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** The text of a string literal without prefix and quotes; other texts are returned as they are. */
    public static String unquoted(String literal) {
        String text = literal.strip();
        if (text.isEmpty() || QUOTES.indexOf(text.charAt(text.length() - 1)) < 0) {
            return text;
        }
        var matcher = STRING.matcher(text);
        return matcher.matches() ? matcher.group(2) : text;
    }

    /** The name without type arguments, array brackets, pointers and annotations. */
    public static String bareType(String type) {
        return isWord(type) ? type : stripped(type);
    }

    /** Whether it is one name, perhaps dotted, as most texts are: nothing that the patterns below would look for. */
    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!letter && (c != '.' || i == text.length() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static String stripped(String type) {
        String bare = oneLine(type);
        String before;
        do {
            before = bare;
            bare = TYPE_ARGUMENTS.matcher(bare).replaceAll("");
        } while (!bare.equals(before));
        int bracket = bare.indexOf('[');
        if (bracket > 0) {
            bare = bare.substring(0, bracket);
        }
        bare = bare.startsWith("[]") ? bare.substring(2) : bare;
        bare = TYPE_MARKS.matcher(bare).replaceAll("");
        return TYPE_ANNOTATIONS.matcher(bare).replaceAll("").replace(" ", "");
    }

    /** Removes the indentation that all lines after the first share, and blank lines at both ends. */
    public static String dedent(String text) {
        List<String> lines = Arrays.asList(text.split("\\R", -1));
        int indent = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(Math.min(indent, leading(line))))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }
}
