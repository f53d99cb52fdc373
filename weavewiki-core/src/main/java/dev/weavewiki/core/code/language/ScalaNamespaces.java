package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names in Scala: packages that are shared with Java and seen from the packages inside them. */
final class ScalaNamespaces implements NamespaceRules {

    private static final Set<String> LANGUAGES = Set.of("scala", "java", "kotlin");

    private final Project project;

    ScalaNamespaces(Project project) {
        this.project = project;
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public List<String> visible(ParsedFile file) {
        List<String> around = new ArrayList<>();
        for (String at = namespace(file); !at.isEmpty(); at = Namespaces.holder(at)) {
            around.add(at);
        }
        return around.isEmpty() ? List.of("") : around;
    }

    @Override
    public String dotted(String text) {
        return text.replace("`", "").replace('#', '.');
    }

    @Override
    public String declaredType(Symbol symbol) {
        return symbol.path().extension().equals("java")
                ? DeclaredTypes.beforeName(symbol)
                : DeclaredTypes.afterName(symbol);
    }

    @Override
    public String constructor(String type) {
        return "this";
    }

    @Override
    public boolean constructsByCall() {
        return true;
    }

    /** Extension clauses and implicit classes give members to types of anywhere. */
    @Override
    public boolean isExtension(Symbol function) {
        return function.signature().startsWith("extension (")
                || project.symbol(function.path(), function.container())
                        .filter(type -> type.signature().contains("implicit class "))
                        .isPresent();
    }
}
