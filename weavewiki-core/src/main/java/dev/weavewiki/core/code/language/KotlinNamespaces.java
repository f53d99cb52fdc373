package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in Kotlin: packages that are shared with Java, functions outside types, and functions that extend types. */
final class KotlinNamespaces implements NamespaceRules {

    private static final Set<String> LANGUAGES = Set.of("kotlin", "java");

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public boolean relativeImports() {
        return false;
    }

    @Override
    public String dotted(String text) {
        return text.replace("?.", ".").replace("!!", "").replace("::", ".").replace("`", "");
    }

    @Override
    public String declaredType(Symbol symbol) {
        return symbol.path().extension().equals("java")
                ? DeclaredTypes.beforeName(symbol)
                : DeclaredTypes.afterName(symbol);
    }

    @Override
    public String constructor(String type) {
        return "constructor";
    }

    @Override
    public boolean constructsByCall() {
        return true;
    }

    @Override
    public int distance(RepoPath from, RepoPath to) {
        return KotlinSourceSets.distance(from, to);
    }

    @Override
    public boolean isExtension(Symbol function) {
        return function.signature().contains("fun")
                && Pattern.compile("\\bfun\\b[^(]*[\\w>?]\\.\\s*" + Pattern.quote(function.name()) + "\\s*\\(")
                        .matcher(function.signature())
                        .find();
    }

    @Override
    public String extended(Symbol function) {
        return isExtension(function) ? DeclaredTypes.beforeDot(function) : "";
    }
}
