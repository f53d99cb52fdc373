package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings that a local name stands for where a call uses it: those that the lines above assign to it, one or by a
 * condition one of two, or that a loop gives to it one by one.
 */
final class LocalStrings {

    private static final String STRING = "(?:\"[^\"\\\\]*\"|'[^'\\\\]*')";
    private static final Pattern STRINGS = Pattern.compile(STRING);
    private static final Pattern EITHER =
            Pattern.compile("(" + STRING + ")\\s+if\\s+[^\"']+\\s+else\\s+(" + STRING + ")"
                    + "|[^\"'?]+\\?\\s*(" + STRING + ")\\s*:\\s*(" + STRING + ")"
                    + "|if\\b[^\"']+?\\{?\\s*(" + STRING + ")\\s*}?\\s*else\\s*\\{?\\s*(" + STRING + ")\\s*}?");

    /** What is left of a list of strings without them. */
    private static final Pattern LIST = Pattern.compile(
            "(?:(?:List|Set)\\.of|Arrays\\.asList|listOf|setOf|arrayOf|new\\s+String|\\.iter\\(\\)|[\\[\\](){},:;&\\s]|string\\b)*");

    /** The name has the value that it had before, or the function gets it. */
    static final Optional<List<String>> NOT_LOCAL = Optional.empty();

    private LocalStrings() {}

    /**
     * What the name may stand for.
     *
     * @return none where it stands for something else than known strings; nothing where the name is not local
     */
    static Optional<List<String>> of(String name, ParsedFile file, Invocation call, SourceTexts texts) {
        List<String> lines = texts.lines(file.path());
        int at = call.site().line();
        Optional<Symbol> caller = file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(call.site().caller())
                        && symbol.kind().isCallable()
                        && symbol.lines().contains(at))
                .findFirst();
        Optional<List<String>> assigned = assigned(
                new Use(name),
                lines,
                caller.map(symbol -> symbol.lines().from()).orElse(0),
                at);
        boolean given = caller.filter(symbol -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(symbol.signature())
                        .find())
                .isPresent();
        return assigned.or(() -> given ? Optional.of(List.of()) : NOT_LOCAL);
    }

    /** From the call up to the line that every way to it passes. */
    private static Optional<List<String>> assigned(Use use, List<String> lines, int first, int at) {
        List<String> found = new ArrayList<>();
        boolean any = false;
        int depth = indent(Evidences.line(lines, at));
        for (int i = at - 1; i > first; i--) {
            String line = Evidences.line(lines, i);
            boolean branch = indent(line) > depth;
            if (!use.isAssigned(line) || branch && first == 0) {
                continue;
            }
            List<String> values = use.values(line);
            if (values.isEmpty()) {
                return Optional.of(List.of());
            }
            any = true;
            found.addAll(0, values);
            if (!branch) {
                break;
            }
        }
        return any ? Optional.of(found.stream().distinct().toList()) : NOT_LOCAL;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The string that an expression is, or the two of which a condition chooses one; none where it is neither. */
    static List<String> values(String expression) {
        Optional<String> literal = Arguments.literal(expression);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        Matcher either = EITHER.matcher(expression.strip());
        return either.matches() ? strings(expression) : List.of();
    }

    private static List<String> strings(String text) {
        return STRINGS.matcher(text)
                .results()
                .flatMap(found -> Arguments.literal(found.group()).stream())
                .toList();
    }

    /** How lines give a name a value. */
    private record Use(Pattern loop, Pattern assignment, Pattern any) {

        Use(String name) {
            this(
                    Pattern.compile("\\bfor(?:each)?\\b\\s*\\(?\\s*(?:[\\w<>\\[\\]]+\\s+)*(?:_\\s*,\\s*)?"
                            + Pattern.quote(name) + "\\s*(?:\\bin\\b|\\bof\\b|:=\\s*range\\b|:)\\s*(.+)"),
                    Pattern.compile("\\s*(?:[\\w<>.]+\\s+)*" + Pattern.quote(name)
                            + "\\s*(?::\\s*[\\w.&']+)?\\s*:?=(?!=)\\s*(.+?);?\\s*"),
                    Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b[^=\"']*(?<![=!<>])=(?![=>])"));
        }

        boolean isAssigned(String line) {
            return loop.matcher(line).find() || any.matcher(line).find();
        }

        List<String> values(String line) {
            Matcher looped = loop.matcher(line);
            if (looped.find()) {
                String items = looped.group(1);
                boolean plain =
                        LIST.matcher(STRINGS.matcher(items).replaceAll("")).matches();
                return plain ? strings(items) : List.of();
            }
            Matcher assigned = assignment.matcher(line);
            return assigned.matches() ? LocalStrings.values(assigned.group(1)) : List.of();
        }
    }
}
