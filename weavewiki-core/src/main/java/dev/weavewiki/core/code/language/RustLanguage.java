package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rust. */
final class RustLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("rust");

    /** The name of a binding that declares a module kept in a file of its own. */
    static final String MODULE = "mod";

    private static final Pattern MODULE_ITEM = Pattern.compile("(?:pub(?: ?\\([^)]*\\))? )?mod .*");
    private static final Pattern EXTERN = Pattern.compile("(?:pub(?: ?\\([^)]*\\))? )?extern crate .*");

    RustLanguage() {
        super("rust", Grammar.RUST);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.FREE;
    }

    @Override
    public Linker linker(Project project) {
        return new RustLinker(project);
    }

    /** Members of traits and variants of enums are seen wherever these are. */
    @Override
    public Visibility visibility(Declaration declaration) {
        String head = declaration.head();
        boolean ofHolder = declaration.containerKind() == SymbolKind.TRAIT
                || declaration.containerKind() == SymbolKind.ENUM && declaration.kind() == SymbolKind.CONSTANT;
        if (declaration.exported() || ofHolder) {
            return Visibility.PUBLIC;
        }
        if (!head.startsWith("pub")) {
            return Visibility.PRIVATE;
        }
        return head.startsWith("pub(") || head.startsWith("pub (") ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        SymbolKind holder = declaration.containerKind();
        boolean member = declaration.kind() == SymbolKind.FUNCTION && holder != null && holder.isType();
        return member ? SymbolKind.METHOD : declaration.kind();
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("///") || comment.startsWith("/**");
    }

    @Override
    public boolean introduces(String comment) {
        return !isDocComment(comment);
    }

    /** The type that an {@code impl} is for, without its module: its members are listed under the type's own name. */
    @Override
    public String container(String owner) {
        String type = Texts.bareType(
                owner.replaceFirst("^&\\s*(?:'\\w+\\s+)?(?:mut\\s+)?", "").replaceFirst("^dyn\\s+", ""));
        return type.substring(type.lastIndexOf(':') + 1);
    }

    @Override
    public String dotted(String written) {
        return written.replaceAll("^::|::$", "").replace("::", ".");
    }

    @Override
    public boolean readsChains() {
        return true;
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        if (MODULE_ITEM.matcher(statement.text()).matches()) {
            String path = Texts.unquoted(statement.alias());
            return path.isEmpty() || path.endsWith(".rs")
                    ? List.of(new ImportBinding(statement.target(), MODULE, path, statement.line()))
                    : List.of();
        }
        if (EXTERN.matcher(statement.text()).matches()) {
            String local = statement.alias().isEmpty() ? statement.target() : statement.alias();
            return List.of(new ImportBinding("::" + statement.target(), "", local, statement.line()));
        }
        return RustUseTree.bindings(statement.target(), statement.line());
    }
}
