package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Fact;
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
}
