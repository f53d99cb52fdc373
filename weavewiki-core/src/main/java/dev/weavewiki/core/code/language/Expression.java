package dev.weavewiki.core.code.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chain of members and calls, such as {@code new Shop(x).open().till}; anything else is no such expression.
 *
 * @param root the first name
 * @param constructed whether {@code new} stands before it; the arguments then belong to it
 */
record Expression(String root, boolean constructed, List<Step> steps) {

    /** One step of a chain: a member, or with an empty name a call of what was reached. */
    record Step(String name) {
        boolean isCall() {
            return name.isEmpty();
        }
    }

    private static final Step CALL = new Step("");
    private static final Pattern START = Pattern.compile("(new\\s+)?([\\p{L}_$#][\\w$]*)");
    private static final Pattern MEMBER = Pattern.compile("\\s*(?:\\?\\.|!?\\.)\\s*([\\p{L}_$#][\\w$]*)");
    private static final Pattern MARK = Pattern.compile("\\s*(?:!|\\?\\.(?=\\())");
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("\\s*<[\\w\\s.,|\\[\\]<>]*>(?=\\()");
    private static final Pattern WAITING = Pattern.compile("(?:await|yield)\\s+(.*)");

    Expression {
        steps = List.copyOf(steps);
    }

    static Optional<Expression> of(String text) {
        String rest = text.strip();
        Matcher waiting = WAITING.matcher(rest);
        if (waiting.matches()) {
            return of(waiting.group(1));
        }
        if (rest.startsWith("(")) {
            return bracketed(rest);
        }
        Matcher start = START.matcher(rest);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        boolean constructed = start.group(1) != null;
        return walk(rest, start.end()).map(steps -> new Expression(start.group(2), constructed, steps));
    }

    /** What stands in brackets, and what follows them. */
    private static Optional<Expression> bracketed(String text) {
        int close = close(text, 0);
        if (close < 0) {
            return Optional.empty();
        }
        Optional<Expression> inner = of(text.substring(1, close));
        return inner.flatMap(expression -> walk(text, close + 1).map(more -> {
            List<Step> steps = new ArrayList<>(expression.steps);
            steps.addAll(more);
            return new Expression(expression.root, expression.constructed, steps);
        }));
    }

    private static Optional<List<Step>> walk(String text, int from) {
        List<Step> steps = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            Matcher member = MEMBER.matcher(text).region(at, text.length());
            Matcher mark = MARK.matcher(text).region(at, text.length());
            Matcher arguments = TYPE_ARGUMENTS.matcher(text).region(at, text.length());
            if (member.lookingAt()) {
                steps.add(new Step(member.group(1)));
                at = member.end();
            } else if (text.charAt(at) == '(') {
                int close = close(text, at);
                if (close < 0) {
                    return Optional.empty();
                }
                steps.add(CALL);
                at = close + 1;
            } else if (mark.lookingAt()) {
                at = mark.end();
            } else if (arguments.lookingAt()) {
                at = arguments.end();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(steps);
    }

    /** Where the bracket at the index is closed, strings skipped; -1 where it is not. */
    private static int close(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
