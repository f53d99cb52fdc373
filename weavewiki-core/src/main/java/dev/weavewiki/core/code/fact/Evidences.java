package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What detectors have in common. */
final class Evidences {

    private Evidences() {}

    static Fact fact(Fact.Kind kind, String name, String detail, ParsedFile file, int line) {
        return new Fact(kind, name, detail, Evidence.of(file.path(), LineRange.at(line)));
    }

    static boolean isOf(ParsedFile file, Set<String> languages) {
        return languages.contains(file.file().language().value());
    }

    /** Whether the file imports a module with that beginning. */
    static boolean imports(ParsedFile file, String beginning) {
        return file.bindings().stream().anyMatch(binding -> binding.target().startsWith(beginning));
    }

    /** The string that a named argument is given, or the first of several; empty where there is none. */
    static String argument(Invocation invocation, String names) {
        Matcher matcher = Pattern.compile("\\b(?:" + names + ")\\s*[=:]\\s*[\\[{(]?\\s*[\"'`]([^\"'`]*)[\"'`]")
                .matcher(invocation.arguments());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The first argument where it is a string, else the named one. */
    static String firstOr(Invocation invocation, String names) {
        String literal = invocation.site().literal();
        return literal.isEmpty() ? argument(invocation, names) : literal;
    }

    private static final String STRING = "(?:\"[^\"\\\\]*\"|'[^'\\\\]*')";
    private static final String STRINGS = "(?:" + STRING + "|(?:arrayOf\\()?[{\\[(]?\\s*" + STRING + "(?:\\s*,\\s*"
            + STRING + ")*+\\s*,?\\s*[}\\])])";
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']*)[\"']");
    private static final Pattern POSITIONAL = Pattern.compile("^\\(\\s*(" + STRINGS + ")\\s*[,)]");
    private static final Pattern GIVEN = Pattern.compile("^\\(\\s*(?!\\)|\\w+\\s*=[^=])");
    private static final Pattern ASSIGNED = Pattern.compile(
            "^\\s*(?:(?:const|let|var|export)\\s+)*+(\\w+)(?:\\s*:\\s*[\\w.]+)?\\s*:?=\\s*(?:await\\s+|new\\s+)?(\\w[\\w.]*)");

    /**
     * The strings that an annotation's first or named argument is given.
     *
     * @return one empty text where the argument is not given; nothing where it is given and is no literal
     */
    static List<String> literals(Invocation call, String names) {
        Matcher named = Pattern.compile("[(,]\\s*(?:" + names + ")\\s*=\\s*(?:(" + STRINGS + ")\\s*[,)])?")
                .matcher(call.arguments());
        if (named.find()) {
            return named.group(1) == null ? List.of() : quoted(named.group(1));
        }
        Matcher positional = POSITIONAL.matcher(call.arguments());
        if (positional.find()) {
            return quoted(positional.group(1));
        }
        return GIVEN.matcher(call.arguments()).find() ? List.of() : List.of("");
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The variable that the call's line assigns the call to; empty where there is none. */
    static String assigned(List<String> lines, Invocation call) {
        String line = line(lines, call.site().line());
        Matcher matcher = ASSIGNED.matcher(line);
        String receiver = call.site().receiver();
        String called = receiver.isEmpty()
                ? call.site().name()
                : receiver + "." + call.site().name();
        return matcher.find() && matcher.group(2).equals(called) ? matcher.group(1) : "";
    }

    /** The variable that a line assigns something to; empty where there is none. */
    static String target(String line) {
        Matcher matcher = ASSIGNED.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    static String line(List<String> lines, int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /** The parts as one path that begins with a slash and does not double any. */
    static String path(String... parts) {
        String joined = ("/" + String.join("/", parts)).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") && !parts[parts.length - 1].endsWith("/")
                ? joined.substring(0, joined.length() - 1)
                : joined;
    }
}
