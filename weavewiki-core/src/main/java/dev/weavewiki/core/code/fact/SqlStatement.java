package dev.weavewiki.core.code.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a SQL script.
 *
 * @param text without comments
 * @param from its first line
 * @param to its last line
 */
record SqlStatement(String text, int from, int to) {

    private static final Pattern DOWN = Pattern.compile("(?i)^\\s*--\\s*(?:\\+goose\\s+down|migrate:down|!down)\\b.*");
    private static final Pattern UP = Pattern.compile("(?i)^\\s*--\\s*(?:\\+goose\\s+up|migrate:up|!up)\\b.*");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\w*\\$");
    private static final Pattern BATCH = Pattern.compile("(?i)^\\s*go\\s*$");

    /** The statements up to the part of a migration that takes it back. */
    static List<SqlStatement> of(List<String> lines) {
        return new Reader().read(lines);
    }

    private static final class Reader {
        private final List<SqlStatement> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int from;
        private String quote = "";
        private boolean comment;

        List<SqlStatement> read(List<String> lines) {
            boolean down = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                down = DOWN.matcher(line).matches() || down && !UP.matcher(line).matches();
                if (quote.isEmpty() && !comment && BATCH.matcher(line).matches()) {
                    end(i);
                } else if (!down) {
                    line(line, i + 1);
                    text.append(text.isEmpty() ? "" : "\n");
                }
            }
            end(lines.size());
            return found;
        }

        private void line(String line, int number) {
            for (int i = 0; i < line.length(); i++) {
                if (comment) {
                    comment = !line.startsWith("*/", i);
                    i += comment ? 0 : 1;
                } else if (!quote.isEmpty()) {
                    boolean closed = line.startsWith(quote, i);
                    String part = closed ? quote : line.substring(i, i + 1);
                    text.append(part);
                    i += part.length() - 1;
                    quote = closed ? "" : quote;
                } else if (line.startsWith("--", i) || line.charAt(i) == '#' && text.isEmpty()) {
                    return;
                } else if (line.startsWith("/*", i)) {
                    comment = true;
                    i++;
                } else if (line.charAt(i) == ';') {
                    end(number);
                } else {
                    i += open(line, i, number);
                }
            }
        }

        /** Takes the next part and says how many letters it has beyond the first. */
        private int open(String line, int at, int number) {
            char c = line.charAt(at);
            Matcher dollar = DOLLAR.matcher(line).region(at, line.length());
            String part = c == '$' && dollar.lookingAt() ? dollar.group() : String.valueOf(c);
            if (part.length() > 1 || c == '\'' || c == '"' || c == '`') {
                quote = part;
            }
            if (from == 0 && !Character.isWhitespace(c)) {
                from = number;
            }
            if (from > 0) {
                text.append(part);
            }
            return part.length() - 1;
        }

        private void end(int line) {
            if (from > 0 && !text.toString().isBlank()) {
                found.add(new SqlStatement(text.toString().strip(), from, Math.max(from, line)));
            }
            text.setLength(0);
            from = 0;
            quote = "";
        }
    }
}
