package dev.weavewiki.agents.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as models write it. Strict JSON gives what it says; beyond that, commas may be missing or too many, strings
 * may stand in single quotes and hold line breaks and quotation marks, names may stand without quotes, and the text may
 * break off anywhere: what is open is then closed. Whatever follows the value is ignored.
 */
final class LenientJson {

    private static final Set<String> TRUE = Set.of("true", "True");
    private static final Set<String> FALSE = Set.of("false", "False");
    private static final Set<String> NOTHING = Set.of("null", "None", "undefined");
    /** Typographic quotation marks, as word processors and some models set them. */
    private static final char OPENING = '\u201c';

    private static final char CLOSING = '\u201d';
    /** Deeper than any schema of ours; keeps a hostile answer from exhausting the stack. */
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int openArrays;

    private LenientJson(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * The object that begins at the opening brace, as maps, lists, strings, longs, doubles and booleans;
     * what is null is left out.
     *
     * @throws IllegalArgumentException where it is nested too deep
     */
    static Map<String, Object> objectAt(String text, int brace) {
        return new LenientJson(text, brace).object(0);
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the answer is nested too deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'', OPENING, CLOSING -> string();
            default -> bare();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (skipToNext()) {
            char c = peek();
            if (c == '}') {
                at++;
                return members;
            }
            if (c == ']' && openArrays > 0 && !isStray()) {
                return members;
            }
            if (c == ']') {
                at++;
                continue;
            }
            String name = isQuote(c) ? string() : name();
            skipSpace();
            if (atEnd()) {
                return members;
            }
            if (peek() != ':') {
                continue;
            }
            at++;
            skipSpace();
            if (!atEnd()) {
                put(members, name, value(depth + 1));
            }
        }
        return members;
    }

    /** Whether the bracket is one too many: where a brace was forgotten instead, the object is not closed behind it. */
    private boolean isStray() {
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '}';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == OPENING || c == CLOSING;
    }

    private static boolean closes(char quote, char c) {
        return c == quote || quote == OPENING && c == CLOSING;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        openArrays++;
        while (skipToNext() && peek() != ']' && peek() != '}') {
            Object item = value(depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        openArrays--;
        if (!atEnd() && peek() == ']') {
            at++;
        }
        return items;
    }

    private String string() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape(value);
            } else if (closes(quote, c) && endsHere()) {
                return value.toString();
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    // A quotation mark ends the string only where JSON goes on behind it; else it is part of the prose.
    private boolean endsHere() {
        int next = at;
        boolean newLine = false;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            newLine |= text.charAt(next) == '\n';
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return ",:}]".indexOf(c) >= 0 || newLine && isQuote(c);
    }

    private void escape(StringBuilder value) {
        if (atEnd()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'u' -> unicode(value);
            default -> value.append(c);
        }
    }

    private void unicode(StringBuilder value) {
        int end = Math.min(at + 4, text.length());
        String digits = text.substring(at, end);
        if (digits.matches("[0-9A-Fa-f]{4}")) {
            value.append((char) Integer.parseInt(digits, 16));
            at = end;
        }
    }

    private String name() {
        int from = at;
        while (!atEnd() && ":,}]{[\n".indexOf(peek()) < 0) {
            at++;
        }
        if (at == from) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private @Nullable Object bare() {
        int from = at;
        while (!atEnd() && ",}]\n".indexOf(peek()) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        return word.isEmpty() || NOTHING.contains(word) ? null : numberOrText(word);
    }

    private static Object numberOrText(String word) {
        if (word.matches("-?\\d{1,18}")) {
            return Long.valueOf(word);
        }
        return word.matches("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?") ? Double.valueOf(word) : word;
    }

    private boolean skipToNext() {
        while (!atEnd() && (Character.isWhitespace(peek()) || peek() == ',')) {
            at++;
        }
        return !atEnd();
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private boolean atEnd() {
        return at >= text.length();
    }
}
