package dev.weavewiki.agents.bottomup.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file with comments and the contents of string literals blanked out, so that words in them are not taken
 * for code. A small scanner that knows the comment and quote marks of the language families, no grammar.
 */
final class CodeLines {

    private static final Set<String> HASH =
            Set.of("python", "ruby", "bash", "shell", "perl", "r", "yaml", "toml", "makefile", "dockerfile", "elixir");

    /** Languages in which a single quote stands for one character, or, in Rust, for a lifetime. */
    private static final Set<String> QUOTED_CHARACTER =
            Set.of("java", "kotlin", "scala", "c", "cpp", "csharp", "go", "rust", "swift");

    private static final Pattern CHARACTER = Pattern.compile("'(?:\\\\[^']{1,8}|\\\\'|[^'\\\\])'");

    private final boolean hash;
    private final boolean character;
    private final boolean python;
    private final List<String> result = new ArrayList<>();
    private String open = "";

    private CodeLines(String language) {
        hash = HASH.contains(language);
        python = language.equals("python");
        character = QUOTED_CHARACTER.contains(language);
    }

    static List<String> of(List<String> lines, String language) {
        CodeLines scanner = new CodeLines(language);
        lines.forEach(line -> scanner.result.add(scanner.code(line)));
        return scanner.result;
    }

    private String code(String line) {
        StringBuilder code = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            at = open.isEmpty() ? outside(line, at, code) : inside(line, at);
        }
        if (open.equals("\"") || open.equals("'")) {
            open = "";
        }
        return code.toString();
    }

    private int outside(String line, int at, StringBuilder code) {
        if (line.startsWith(hash ? "#" : "//", at)) {
            return line.length();
        }
        if (character && line.charAt(at) == '\'') {
            Matcher literal = CHARACTER.matcher(line).region(at, line.length());
            code.append('\'');
            return literal.lookingAt() ? literal.end() : at + 1;
        }
        for (String mark : List.of("/*", "\"\"\"", "'''", "\"", "'", "`")) {
            if (line.startsWith(mark, at) && opens(mark)) {
                open = mark.equals("/*") ? "*/" : mark;
                code.append(mark.equals("/*") ? " " : "\"\"");
                return at + mark.length();
            }
        }
        code.append(line.charAt(at));
        return at + 1;
    }

    private boolean opens(String mark) {
        return switch (mark) {
            case "/*", "`" -> !hash;
            case "'''" -> python;
            default -> true;
        };
    }

    private int inside(String line, int at) {
        if (line.charAt(at) == '\\' && !open.equals("*/")) {
            return at + 2;
        }
        if (line.startsWith(open, at)) {
            int end = at + open.length();
            open = "";
            return end;
        }
        return at + 1;
    }
}
