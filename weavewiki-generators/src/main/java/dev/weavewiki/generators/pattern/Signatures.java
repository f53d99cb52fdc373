package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.code.Symbol;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single-line signatures as far as all languages with types in front or behind agree. */
final class Signatures {

    private Signatures() {}

    /** What stands before the name: modifiers and, in C-like languages, the type. */
    static String before(Symbol symbol) {
        Matcher name = name(symbol);
        return name.find() ? symbol.signature().substring(0, name.start()) : "";
    }

    /** What stands after the name: type parameters, parameters, the type in other languages, a value. */
    static String after(Symbol symbol) {
        Matcher name = name(symbol);
        return name.find() ? symbol.signature().substring(name.end()) : symbol.signature();
    }

    private static Matcher name(Symbol symbol) {
        String follow = symbol.kind().isCallable() ? "(?=\\s*[(<\\[])" : "(?![\\w$])";
        return Pattern.compile("(?<![\\w$.@])" + Pattern.quote(symbol.name()) + follow)
                .matcher(symbol.signature());
    }

    static boolean hasModifier(Symbol symbol, String modifier) {
        return before(symbol).matches("(?s).*(?<![\\w@])" + modifier + "(?!\\w).*");
    }

    /** Whether a callable gives back that type, type arguments aside. */
    static boolean returns(Symbol symbol, String type) {
        String result = before(symbol).matches("(?s).*\\b(?:func|def|function|fn|fun)\\s*(?:\\([^)]*\\))?\\s*")
                        || before(symbol).isBlank()
                ? afterParameters(after(symbol))
                : before(symbol) + " " + typeBehind(after(symbol));
        return mentions(result.replaceAll("<.*>", ""), type);
    }

    private static String typeBehind(String after) {
        String rest = afterParameters(after).strip();
        return rest.startsWith(":") || rest.startsWith("->") ? rest : "";
    }

    /** What follows the closing bracket of the parameters. */
    static String afterParameters(String after) {
        int depth = 0;
        for (int i = after.indexOf('('); i >= 0 && i < after.length(); i++) {
            char c = after.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return after.substring(i + 1);
            }
        }
        return "";
    }

    /** What stands between the brackets of the parameters. */
    static String parameters(Symbol symbol) {
        String after = after(symbol);
        int open = after.indexOf('(');
        return open < 0
                ? ""
                : after.substring(
                        open + 1, after.length() - afterParameters(after).length());
    }

    static boolean mentions(String text, String type) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(type) + "(?![\\w$])")
                .matcher(text)
                .find();
    }
}
