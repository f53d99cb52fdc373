package dev.weavewiki.generators.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * GitHub-flavoured Markdown as text. Text from a repository or a model goes through {@link #prose}, {@link #plain},
 * {@link #code} or {@link #fence}: none of them lets raw HTML, a link or a heading through.
 */
public final class Markdown {

    /** A code span as prose may hold it: the same number of backticks on both sides. */
    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    /** What GitHub turns into a link without being asked. */
    private static final Pattern AUTOLINK = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:|xmpp:)[^\\s`]+"
            + "|[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)++");

    /** Prose is Markdown: what is escaped there already is meant as it stands. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!<>~|-])");

    /** Where an ampersand would begin a character's name; anywhere else it stands for itself. */
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,32};");

    private static final String SPECIAL = "\\`*_[]{}#~!|";
    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private Markdown() {}

    /** Prose on one line whose code spans stay and whose every other markup is shown as written. */
    public static String prose(String text) {
        String line = oneLine(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        Matcher spans = CODE_SPAN.matcher(line);
        int from = 0;
        while (spans.find()) {
            out.append(linkless(line.substring(from, spans.start())));
            out.append(code(spans.group(2)));
            from = spans.end();
        }
        out.append(linkless(line.substring(from)));
        return startSafely(out.toString());
    }

    /** Text on one line in which nothing is markup, fit for the text of a link or a heading. */
    public static String plain(String text) {
        return startSafely(escape(oneLine(text)));
    }

    private static String linkless(String markdown) {
        String text = ESCAPED.matcher(markdown).replaceAll("$1");
        Matcher links = AUTOLINK.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (links.find()) {
            String url = links.group().replaceAll("[.,;:!?)\\]>'\"]+$", "");
            out.append(escape(text.substring(from, links.start()))).append(code(url));
            from = links.start() + url.length();
            links.region(Math.max(from, links.start() + 1), text.length());
        }
        return out.append(escape(text.substring(from))).toString();
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append(ENTITY.matcher(text.substring(i)).lookingAt() ? "&amp;" : "&");
                case '_' -> out.append(isInsideWord(text, i) ? "_" : "\\_");
                default -> {
                    if (needsBackslash(text, i)) {
                        out.append('\\');
                    }
                    out.append(c);
                }
            }
        }
        return out.toString();
    }

    private static boolean needsBackslash(String text, int at) {
        char c = text.charAt(at);
        if (c == '!') {
            return at + 1 < text.length() && text.charAt(at + 1) == '[';
        }
        return c != '#' && c != '|' && c != '{' && c != '}' && SPECIAL.indexOf(c) >= 0;
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Escapes what would make the start of a line a heading, a list, a quote, a rule or a table. */
    private static String startSafely(String line) {
        if (line.isEmpty()) {
            return line;
        }
        Matcher number = LIST_NUMBER.matcher(line);
        if (number.find()) {
            return number.group(1) + "\\" + number.group(2) + line.substring(number.end());
        }
        return "#-+=|:".indexOf(line.charAt(0)) >= 0 ? "\\" + line : line;
    }

    /** A code span with a fence longer than any run of backticks inside; empty for blank text. */
    public static String code(String text) {
        String line = oneLine(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line, '`') + 1);
        boolean pad = line.startsWith("`") || line.endsWith("`");
        return fence + (pad ? " " : "") + line + (pad ? " " : "") + fence;
    }

    /** A fenced code block, ending with a line break. */
    public static String fence(String language, List<String> lines) {
        String body = Visible.of(String.join("\n", lines)).replace("\r", "");
        String fence = "`".repeat(Math.max(3, longestRun(body, '`') + 1));
        return fence + language.replaceAll("[^A-Za-z0-9+#_-]", "") + "\n" + body + "\n" + fence + "\n";
    }

    /** A link; the label is Markdown already, the target is a relative address made by {@link #address}. */
    public static String link(String label, String target) {
        return "[" + label + "](" + target + ")";
    }

    /** A path as part of a link's address: percent-encoded where an address could not hold it as it is. */
    public static String address(String path) {
        StringBuilder out = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "/-_.~@+,=$".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    /** A table, ending with a line break; cells are Markdown. A column without a word in any row is left out. Empty where there are no rows. */
    public static String table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] told = IntStream.range(0, head.size())
                .filter(column -> column == 0
                        || rows.stream().anyMatch(row -> !row.get(column).isBlank()))
                .toArray();
        StringBuilder out = new StringBuilder();
        row(out, only(head, told));
        out.append("|").append(" --- |".repeat(told.length)).append("\n");
        rows.forEach(row -> row(out, only(row, told)));
        return out.toString();
    }

    private static List<String> only(List<String> cells, int[] columns) {
        return IntStream.of(columns).mapToObj(cells::get).toList();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(cell(cell)).append(" |"));
        out.append('\n');
    }

    private static String cell(String markdown) {
        return markdown.replace("\n", " ").replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /**
     * The anchor that GitHub gives a heading: lower case, letters, digits, {@code -} and {@code _} kept, spaces turned
     * into hyphens, all else dropped. Where several headings of a page agree, GitHub appends {@code -1}, {@code -2}, …
     */
    public static String slug(String heading) {
        StringBuilder out = new StringBuilder(heading.length());
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                out.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.CONNECTOR_PUNCTUATION;
    }

    private static String oneLine(String text) {
        return Visible.of(text.replaceAll("\\s+", " ").strip());
    }

    private static int longestRun(String text, char of) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == of ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
