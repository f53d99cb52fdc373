package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Kotlin. The members of a companion object are listed as members of its class, as callers name them. */
final class KotlinLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("kotlin");

    private static final Set<String> TYPES = Set.of("class", "interface", "object");

    private static final Pattern CONSTANT = Pattern.compile("\\bconst val\\b");

    KotlinLanguage() {
        super("kotlin", Grammar.KOTLIN);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Set<String> linked() {
        return JvmLinker.withJava(FAMILY);
    }

    @Override
    public Linker linker(Project project) {
        return new JvmLinker(project, new KotlinNamespaces(), FAMILY);
    }

    @Override
    public boolean means(String role, String word) {
        return role.equals("type") ? TYPES.contains(word) : word.equals("fun");
    }

    @Override
    public Visibility visibility(Declaration declaration) {
        return Modifiers.visibility(declaration, Visibility.PUBLIC);
    }

    /** What the grammar leaves of a functional interface begins with its name. */
    @Override
    public String signature(Declaration declaration) {
        return declaration.kind() == SymbolKind.INTERFACE && declaration.head().startsWith(declaration.name())
                ? "fun interface " + declaration.head()
                : declaration.head();
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        String head = declaration.head();
        return switch (declaration.kind()) {
            case CLASS ->
                head.endsWith("interface")
                        ? SymbolKind.INTERFACE
                        : head.endsWith("enum class")
                                ? SymbolKind.ENUM
                                : head.endsWith("annotation class") ? SymbolKind.ANNOTATION : SymbolKind.CLASS;
            case FUNCTION -> declaration.containerKind() == null ? SymbolKind.FUNCTION : SymbolKind.METHOD;
            case PROPERTY -> CONSTANT.matcher(head).find() ? SymbolKind.CONSTANT : SymbolKind.PROPERTY;
            default -> declaration.kind();
        };
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/**");
    }

    @Override
    public String docComment(String text) {
        return Modifiers.withoutLinks(text);
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = statement.target().replace("`", "").replace(".Companion", "");
        if (statement.text().endsWith("*")) {
            return List.of(new ImportBinding(target, "*", "", statement.line()));
        }
        String local = statement.alias().isEmpty() ? target.substring(target.lastIndexOf('.') + 1) : statement.alias();
        return List.of(new ImportBinding(target, "", local, statement.line()));
    }
}
