package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;

/** Scala 2 and 3. */
final class ScalaLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("scala");

    ScalaLanguage() {
        super("scala", Grammar.SCALA);
    }

    @Override
    public Set<String> linked() {
        return JvmLinker.withJava(FAMILY);
    }

    @Override
    public Linker linker(Project project) {
        return new JvmLinker(project, new ScalaNamespaces(project), FAMILY);
    }

    /** What is private or protected to a package is visible in it. */
    @Override
    public Visibility visibility(Declaration declaration) {
        String head = " " + declaration.head().replace(" [", "[");
        return head.contains(" private[") && !head.contains(" private[this]") || head.contains(" protected[")
                ? Visibility.INTERNAL
                : head.contains(" private[this]")
                        ? Visibility.PRIVATE
                        : Modifiers.visibility(declaration, Visibility.PUBLIC);
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        return switch (declaration.kind()) {
            case METHOD ->
                declaration.name().equals("this")
                        ? SymbolKind.CONSTRUCTOR
                        : declaration.containerKind() == null ? SymbolKind.FUNCTION : SymbolKind.METHOD;
            default -> declaration.kind();
        };
    }

    /** What an extension clause gives to a type says so itself. */
    @Override
    public String signature(Declaration declaration) {
        return declaration.section().startsWith("(")
                ? "extension " + declaration.section() + " " + declaration.head()
                : declaration.head();
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/**");
    }

    @Override
    public String docComment(String text) {
        return Modifiers.withoutLinks(text);
    }

    /** Clauses that follow each other name a package step by step. */
    @Override
    public String packageName(String before, String written) {
        return Namespaces.join(before, written);
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        return ScalaImports.bindings(statement.text(), statement.line());
    }
}
