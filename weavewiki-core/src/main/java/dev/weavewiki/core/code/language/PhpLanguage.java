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

/** PHP. */
final class PhpLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("php");

    /** What an include is marked with among the imports. */
    static final String INCLUDE = "include";

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^}]*)\\}");

    PhpLanguage() {
        super("php", Grammar.PHP);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Linker linker(Project project) {
        return new PhpLinker(project);
    }

    @Override
    public Visibility visibility(Declaration declaration) {
        return Modifiers.visibility(declaration, Visibility.PUBLIC);
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        return declaration.kind() == SymbolKind.METHOD && declaration.name().equals("__construct")
                ? SymbolKind.CONSTRUCTOR
                : declaration.kind();
    }

    @Override
    public String signature(Declaration declaration) {
        return Modifiers.attributes(declaration.head());
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/**");
    }

    @Override
    public String docComment(String text) {
        return INLINE_TAG.matcher(text).replaceAll("$1").strip();
    }

    @Override
    public Set<String> environments() {
        return Set.of("$_ENV");
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        if (!statement.text().startsWith("use ")) {
            return List.of(new ImportBinding(statement.target(), INCLUDE, "", statement.line()));
        }
        String target = PhpNamespaces.plain(statement.target());
        String full = Namespaces.join(target, PhpNamespaces.plain(statement.name()));
        String local = statement.alias().isEmpty() ? full.substring(full.lastIndexOf('.') + 1) : statement.alias();
        return List.of(new ImportBinding(full, "", local, statement.line()));
    }
}
