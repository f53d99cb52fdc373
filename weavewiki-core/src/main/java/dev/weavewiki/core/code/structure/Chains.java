package dev.weavewiki.core.code.structure;

/**
 * Shortens expressions to what tells their type: the names along a chain of calls, members and indexes, without
 * arguments, white space and comments. {@code Shop::new(1, x).till[0] .open(|| y)?} becomes
 * {@code Shop::new().till[].open()?}.
 */
final class Chains {

    /** Longer expressions are tables and closures more often than chains. Our choice. */
    static final int MAX_LENGTH = 4_000;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Chains() {}

    /** The chain; empty where the expression is none. */
    static String of(String expression) {
        var chain = new StringBuilder();
        int depth = 0;
        int at = leadingMarks(expression);
        while (at < expression.length()) {
            char c = expression.charAt(at);
            int after = afterQuoted(expression, at);
            if (after > at) {
                if (depth == 0) {
                    return "";
                }
                at = after;
                continue;
            }
            if (CLOSING.indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0) {
                return "";
            }
            if (depth == 0 && !Character.isWhitespace(c)) {
                if (!isPart(c)) {
                    return "";
                }
                chain.append(c);
            }
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            }
            at++;
        }
        return depth == 0 ? chain.toString() : "";
    }

    private static int leadingMarks(String text) {
        int at = 0;
        while (at < text.length() && "&* \n\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.startsWith("mut ", at) ? at + 4 : at;
    }

    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c)
                || OPENING.indexOf(c) >= 0
                || CLOSING.indexOf(c) >= 0
                || ".:?!<>-".indexOf(c) >= 0;
    }

    /** The index after the comment, string or character literal that starts at the index; the index itself where none does. */
    private static int afterQuoted(String text, int at) {
        char c = text.charAt(at);
        if (c == '/' && text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (c == '"') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, text.length());
        }
        if (c == '\'') {
            int close = text.startsWith("\\", at + 1) ? text.indexOf('\'', at + 3) : at + 2;
            return close > 0 && close < text.length() && text.charAt(close) == '\'' ? close + 1 : at;
        }
        return at;
    }

    /** Where the chain begins that ends before the index: goes back over names, their separators and closed brackets. */
    static int start(String text, int end) {
        int at = end;
        while (true) {
            int separator = separatorBefore(text, at);
            if (separator == at) {
                return at;
            }
            int operand = operandBefore(text, separator);
            if (operand == separator) {
                return at;
            }
            at = operand;
        }
    }

    private static int separatorBefore(String text, int at) {
        int end = skipSpaceBack(text, at);
        if (end >= 2 && text.startsWith("::", end - 2)) {
            return end - 2;
        }
        boolean single = end >= 1 && text.charAt(end - 1) == '.' && !(end >= 2 && text.charAt(end - 2) == '.');
        return single ? end - 1 : at;
    }

    private static int operandBefore(String text, int at) {
        int end = skipSpaceBack(text, at);
        while (end > 0 && text.charAt(end - 1) == '?') {
            end--;
        }
        while (end > 0 && (text.charAt(end - 1) == ')' || text.charAt(end - 1) == ']')) {
            end = openingBefore(text, end);
        }
        while (end > 0 && Character.isJavaIdentifierPart(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int openingBefore(String text, int end) {
        int depth = 0;
        for (int at = end - 1; at >= 0; at--) {
            char c = text.charAt(at);
            depth += CLOSING.indexOf(c) >= 0 ? 1 : OPENING.indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return 0;
    }

    private static int skipSpaceBack(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
