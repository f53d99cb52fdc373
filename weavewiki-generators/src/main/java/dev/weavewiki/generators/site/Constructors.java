package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How readers write constructors: {@code Shop(...)}, where the code model calls the same {@code Shop.Shop}. */
public final class Constructors {

    private static final Pattern SPAN = Pattern.compile("`([\\w.]{3,200})`");

    private final Set<String> names;

    private Constructors(Set<String> names) {
        this.names = names;
    }

    public static Constructors of(CodeModel code) {
        return new Constructors(code.sourceFiles().stream()
                .flatMap(file -> file.symbols().stream())
                .filter(Constructors::isNamedTwice)
                .map(Symbol::qualifiedName)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The prose with each constructor between backticks as readers write it. */
    public String written(String prose) {
        return SPAN.matcher(prose)
                .replaceAll(span -> Matcher.quoteReplacement(
                        names.contains(span.group(1)) ? "`" + type(span.group(1)) + "(...)`" : span.group()));
    }

    /** The name of the declaration; of a constructor as readers write it. */
    public static String written(Symbol symbol) {
        return isNamedTwice(symbol) ? type(symbol.qualifiedName()) + "(...)" : symbol.qualifiedName();
    }

    /** The type that the constructor makes; any other declaration's own name. */
    public static String type(Symbol symbol) {
        return isNamedTwice(symbol) ? type(symbol.qualifiedName()) : symbol.qualifiedName();
    }

    /** Constructors with a name of their own, such as Python's, are not. */
    private static boolean isNamedTwice(Symbol symbol) {
        String type = type(symbol.qualifiedName());
        return symbol.kind() == SymbolKind.CONSTRUCTOR
                && !type.isEmpty()
                && symbol.name().equals(type.substring(type.lastIndexOf('.') + 1));
    }

    private static String type(String constructor) {
        return constructor.substring(0, Math.max(0, constructor.lastIndexOf('.')));
    }
}
