package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.code.Symbol;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that signatures declare, without what they are applied to. */
final class DeclaredTypes {

    private static final Pattern ANGLES = Pattern.compile("<[^<>]*>");
    private static final Pattern ROUND = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SQUARE = Pattern.compile("\\[[^\\[\\]]*\\]");

    private DeclaredTypes() {}

    /** The type of {@code Type name} and {@code Type name(…)}; empty where none is written. */
    static String beforeName(Symbol symbol) {
        String signature = without(ANGLES, symbol.signature());
        return first("([\\w.]+)\\??(?:\\[[,\\]]*)? " + Pattern.quote(symbol.name()) + "\\b", signature);
    }

    /** The type of {@code name: Type}, {@code name(…): Type} and {@code name(…) -> Type}; empty where none is written. */
    static String afterName(Symbol symbol) {
        String signature = without(SQUARE, without(ANGLES, without(ROUND, symbol.signature())));
        return first(
                "(?<![\\w.])(?:[\\w.?]+\\.)?" + Pattern.quote(symbol.name())
                        + "\\s*(?:async |throws |rethrows )*(?::|->)\\s*(?:any |some )?([\\w.]+)",
                signature);
    }

    /** The type of {@code Type.name(…)}; empty where none is written. */
    static String beforeDot(Symbol symbol) {
        String signature = without(ANGLES, symbol.signature());
        return first("([\\w.]+)\\??\\.\\s*" + Pattern.quote(symbol.name()) + "\\s*\\(", signature);
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String without(Pattern bracketed, String text) {
        String after = text;
        String before;
        do {
            before = after;
            after = bracketed.matcher(before).replaceAll("");
        } while (!after.equals(before));
        return after;
    }
}
