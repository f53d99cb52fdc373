package dev.weavewiki.core.source.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as MyST extends it for Sphinx, made plain Markdown line by line: roles become code or text, targets go, and so do
 * directives, but for those that show code.
 */
final class Myst {

    private static final Pattern DIRECTIVE =
            Pattern.compile("(\\s{0,20}+)(`{3,20}+|~{3,20}+|:{3,20}+)\\{([\\w:.+-]{1,40}+)}(.*)");
    /** What Pandoc, R Markdown and Quarto set between the same braces: the language of the code. */
    private static final Pattern CHUNK = Pattern.compile("\\..*|r|python3?|julia|bash|sh|zsh|sql|js|javascript|ojs|ts"
            + "|typescript|css|html|xml|json|ya?ml|toml|rust|go|java|kotlin|c|cpp|csharp|stan|perl|php|ruby|node|dot"
            + "|powershell|haskell|scala|swift|lua|elixir|text");

    private static final Pattern FENCE = Pattern.compile("\\s{0,3}+(`{3,20}+|~{3,20}+)(?=[^`]*$)");
    private static final Pattern SHOWS_CODE = Pattern.compile(
            "(?:.*[:-])?(?:code|code-block|code-cell|sourcecode|example|run|console|prompt|testcode|doctest|parsed-literal)");
    private static final Pattern INNER = Pattern.compile("\\.\\. ([\\w:.+-]{1,40}?)::(.*)");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]{1,40}+:(?:\\s.*)?");
    private static final Pattern TARGET = Pattern.compile("\\s*\\([\\w.:-]{1,80}+\\)=\\s*");
    private static final Pattern ROLE = Pattern.compile("\\{([a-z][\\w:.+-]{0,40}+)}`([^`]{1,200}+)`");
    private static final Pattern TITLED = Pattern.compile("(.{1,200}?)\\s*<[^<>]{1,200}+>");

    /** Roles whose text is a name in code. */
    private static final Pattern NAMES_CODE = Pattern.compile(
            "(?:\\w+:)?(?:func|class|meth|attr|mod|data|exc|obj|const|any|samp|kbd|command|program|option|envvar|file|type"
                    + "|function|method|member|macro|var|enum|struct)");

    private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]{1,30}+");

    private final List<String> lines;

    private Myst(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** As many lines as before; those of other Markdown stay as they are. */
    static List<String> plain(List<String> lines) {
        Myst text = new Myst(lines);
        for (int i = 0; i < lines.size(); i++) {
            i = text.plain(i);
        }
        return text.lines;
    }

    /** Makes what begins in the line plain, and says where it ends. */
    private int plain(int at) {
        String line = lines.get(at);
        Matcher directive = DIRECTIVE.matcher(line);
        if (directive.matches() && !CHUNK.matcher(directive.group(3)).matches()) {
            return directive(at, directive);
        }
        String fence = fence(line);
        if (!fence.isEmpty()) {
            return end(at, fence);
        }
        lines.set(at, TARGET.matcher(line).matches() ? "" : roles(line));
        return at;
    }

    private int directive(int at, Matcher directive) {
        String fence = directive.group(2);
        int end = end(at, fence);
        String name = directive.group(3);
        if (name.equals("eval-rst")) {
            restructured(at, end, fence);
        } else if (SHOWS_CODE.matcher(name).matches()) {
            int options = withoutOptions(at + 1, end);
            move(at, options, directive.group(1) + ticks(fence) + language(directive.group(4)));
            close(end, fence, directive.group(1));
        } else {
            blank(at, end);
        }
        return end;
    }

    /** Code of reStructuredText inside a fence stands in it alone, moved to the left. */
    private void restructured(int from, int to, String fence) {
        int opening = -1;
        int indent = 0;
        boolean code = false;
        String language = "";
        for (int i = from + 1; i < to; i++) {
            Matcher inner = INNER.matcher(lines.get(i));
            if (inner.matches()) {
                code = SHOWS_CODE.matcher(inner.group(1)).matches();
                language = code && opening < 0 ? language(inner.group(2)) : language;
                indent = 0;
            } else if (code
                    && !lines.get(i).isBlank()
                    && !OPTION.matcher(lines.get(i)).matches()) {
                indent = indent == 0 ? indent(lines.get(i)) : indent;
                code = indent(lines.get(i)) > 0;
                opening = code && opening < 0 ? i : opening;
            }
            boolean kept = code && !inner.matches() && indent > 0;
            lines.set(i, kept ? dedented(lines.get(i), indent) : "");
        }
        if (opening < 0) {
            blank(from, to);
        } else {
            move(from, opening, ticks(fence) + language);
            close(to, fence, "");
        }
    }

    /** Sets the opening of a fence right above its first line of code. */
    private void move(int from, int first, String opening) {
        blank(from, first - 1);
        lines.set(first - 1, opening);
    }

    private void close(int end, String fence, String indent) {
        if (fence.startsWith(":") && end < lines.size()) {
            lines.set(end, indent + ticks(fence));
        }
    }

    private static String ticks(String fence) {
        return fence.replace(':', '`');
    }

    /** Where the options of a directive end: lines between two rules, or such as {@code :linenos:}. */
    private int withoutOptions(int from, int to) {
        int at = from;
        if (at < to && lines.get(at).strip().equals("---")) {
            do {
                at++;
            } while (at < to && !lines.get(at).strip().equals("---"));
            at++;
        }
        while (at < to
                && (lines.get(at).isBlank() || OPTION.matcher(lines.get(at)).matches())) {
            at++;
        }
        return Math.min(at, to);
    }

    private void blank(int from, int to) {
        for (int i = from; i <= Math.min(to, lines.size() - 1); i++) {
            lines.set(i, "");
        }
    }

    private static String fence(String line) {
        Matcher fence = FENCE.matcher(line);
        return fence.lookingAt() ? fence.group(1) : "";
    }

    /** The line that closes a fence, or the last one. */
    private int end(int from, String fence) {
        for (int i = from + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return lines.size();
    }

    private static String roles(String line) {
        return line.indexOf('{') < 0
                ? line
                : ROLE.matcher(line).replaceAll(role -> Matcher.quoteReplacement(role(role.group(1), role.group(2))));
    }

    private static String role(String name, String written) {
        Matcher titled = TITLED.matcher(written);
        String text = titled.matches() ? titled.group(1) : written;
        String shown = text.startsWith("~") ? text.replaceFirst("~(?:.*\\.)?", "") : text.replaceFirst("^!", "");
        return NAMES_CODE.matcher(name).matches() ? "`" + shown + "`" : shown;
    }

    private static String language(String argument) {
        String first = argument.strip();
        return LANGUAGE.matcher(first).matches() ? first : "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String dedented(String line, int indent) {
        return line.substring(Math.min(indent, indent(line)));
    }
}
