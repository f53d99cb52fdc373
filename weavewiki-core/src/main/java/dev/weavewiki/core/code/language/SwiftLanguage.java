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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Swift. An extension is listed under the name of the type that it extends, and holds its members. */
final class SwiftLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("swift");

    private static final Pattern ONE_NAME =
            Pattern.compile("\\bimport (?:struct|class|enum|protocol|typealias|func|let|var) ");

    SwiftLanguage() {
        super("swift", Grammar.SWIFT);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Linker linker(Project project) {
        return new NamespaceLinker(project, new SwiftModules(project));
    }

    /**
     * Cases of an enum are as visible as it is, which is public where it matters to readers; members of an extension are as
     * visible as the extension says, unless they say otherwise.
     */
    @Override
    public Visibility visibility(Declaration declaration) {
        Visibility around = switch (declaration.section()) {
            case "public", "open" -> Visibility.PUBLIC;
            case "private", "fileprivate" -> Visibility.PRIVATE;
            default -> Visibility.INTERNAL;
        };
        return declaration.kind() == SymbolKind.CONSTANT
                ? Visibility.PUBLIC
                : Modifiers.visibility(declaration, around);
    }

    /** The grammar does not know the argument, and loses the type around it. */
    @Override
    public Optional<String> code(String text) {
        return Optional.of(text.replace("nonisolated(unsafe)", " ".repeat("nonisolated(unsafe)".length())));
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        String head = declaration.head();
        return switch (declaration.kind()) {
            case CLASS ->
                head.endsWith("struct")
                        ? SymbolKind.STRUCT
                        : head.endsWith("enum") ? SymbolKind.ENUM : SymbolKind.CLASS;
            case FUNCTION -> declaration.containerKind() == null ? SymbolKind.FUNCTION : SymbolKind.METHOD;
            default -> declaration.kind();
        };
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("///") || comment.startsWith("/**");
    }

    /** The comment of the first type would be taken for one of the file. */
    @Override
    public boolean introduces(String comment) {
        return !comment.startsWith("///");
    }

    /** An import brings all of a module, or one name of it. */
    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = statement.target();
        return ONE_NAME.matcher(statement.text()).find()
                ? List.of(
                        new ImportBinding(target, "", target.substring(target.lastIndexOf('.') + 1), statement.line()))
                : List.of(new ImportBinding(target, "*", "", statement.line()));
    }
}
