package dev.weavewiki.core.code.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Settles preprocessor conditions whose branches open more brackets than they close, or fewer, such as two heads of an
 * {@code if} before one body. A grammar reads all branches one after the other and loses the rest of the file there. Of
 * such a condition the first branch stays, or the second where the first is {@code #if 0}; its other lines become blank, so
 * that every line keeps its number. All other conditions stay as they are.
 */
final class CConditions {

    private static final Pattern DIRECTIVE = Pattern.compile("\\s*#\\s*(if|ifdef|ifndef|elif|else|endif)\\b(.*)");
    private static final Pattern SILENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|//.*|/\\*.*?(?:\\*/|$)");
    private static final Pattern NOT_BREAK = Pattern.compile("[^\\n]");

    private final String[] lines;

    /** How many brackets are open before each line. */
    private final int[] open;

    private final Deque<Condition> conditions = new ArrayDeque<>();
    private boolean inComment;
    private boolean changed;

    private CConditions(String text) {
        lines = text.split("\n", -1);
        open = new int[lines.length + 1];
    }

    static String settled(String text) {
        return text.contains("else") || text.contains("elif") ? new CConditions(text).settle(text) : text;
    }

    private String settle(String text) {
        boolean continued = false;
        for (int i = 0; i < lines.length; i++) {
            open[i + 1] = open[i];
            String code = code(lines[i]);
            Matcher directive = DIRECTIVE.matcher(code);
            boolean ours = continued || code.stripLeading().startsWith("#");
            continued = ours && code.endsWith("\\");
            if (directive.matches()) {
                directive(directive, i);
            } else if (!ours) {
                open[i + 1] += balance(code);
            }
        }
        return changed ? String.join("\n", lines) : text;
    }

    /** The line without texts and comments. */
    private String code(String line) {
        int end = inComment ? line.indexOf("*/") : 0;
        if (end < 0) {
            return "";
        }
        String rest = inComment ? line.substring(end + 2) : line;
        if (rest.indexOf('/') < 0 && rest.indexOf('"') < 0 && rest.indexOf('\'') < 0) {
            inComment = false;
            return rest;
        }
        String code =
                SILENT.matcher(rest).replaceAll(silent -> silent.group().matches("/\\*(?s:.)*(?<!\\*/)") ? "\0" : " ");
        inComment = code.endsWith("\0");
        return code;
    }

    private static int balance(String code) {
        int balance = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{' || c == '(') {
                balance++;
            } else if (c == '}' || c == ')') {
                balance--;
            }
        }
        return balance;
    }

    private void directive(Matcher directive, int line) {
        if (directive.group(1).startsWith("if")) {
            conditions.push(new Condition(directive.group(2).strip().equals("0"), line));
        } else if (!conditions.isEmpty()) {
            conditions.element().directives.add(line);
            if (directive.group(1).equals("endif")) {
                settle(conditions.pop());
            }
        }
    }

    private void settle(Condition condition) {
        List<Integer> at = condition.directives;
        int last = at.get(at.size() - 1);
        if (at.size() == 2 || IntStream.range(1, at.size()).allMatch(branch -> balance(at, branch) == 0)) {
            return;
        }
        int kept = condition.never ? 2 : 1;
        for (int branch = 1; branch < at.size(); branch++) {
            int from = at.get(branch - 1);
            blank(from, branch == kept ? from + 1 : at.get(branch));
        }
        blank(last, last + 1);
        open[last + 1] = open[at.get(0)] + balance(at, kept);
        changed = true;
    }

    /** How many brackets the branch leaves open. */
    private int balance(List<Integer> at, int branch) {
        return open[at.get(branch)] - open[at.get(branch - 1) + 1];
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            lines[i] = NOT_BREAK.matcher(lines[i]).replaceAll(" ");
        }
    }

    /** One that is open: the lines of its directives, the last of which ends it. */
    private static final class Condition {

        private final boolean never;
        private final List<Integer> directives = new ArrayList<>();

        private Condition(boolean never, int line) {
            this.never = never;
            directives.add(line);
        }
    }
}
