package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Python. */
class PythonLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("python", "notebook");

    private static final Pattern UPPER_CASE = Pattern.compile("_*[A-Z][A-Z0-9_]*");

    PythonLanguage() {
        this("python");
    }

    /** @param id what the scan calls files that hold Python */
    PythonLanguage(String id) {
        super(id, FAMILY, Grammar.PYTHON, "python");
    }

    @Override
    public Linker linker(Project project) {
        return new PythonLinker(project);
    }

    /** By convention: one underscore keeps a name inside its module, two inside its class. */
    @Override
    public Visibility visibility(Declaration declaration) {
        String name = declaration.name();
        if (!name.startsWith("_") || (name.startsWith("__") && name.endsWith("__"))) {
            return Visibility.PUBLIC;
        }
        return name.startsWith("__") ? Visibility.PRIVATE : Visibility.INTERNAL;
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        boolean inClass = declaration.containerKind() == SymbolKind.CLASS;
        return switch (declaration.kind()) {
            case FUNCTION ->
                !inClass
                        ? SymbolKind.FUNCTION
                        : declaration.name().equals("__init__") ? SymbolKind.CONSTRUCTOR : SymbolKind.METHOD;
            case VARIABLE, FIELD ->
                UPPER_CASE.matcher(declaration.name()).matches() ? SymbolKind.CONSTANT : declaration.kind();
            default -> declaration.kind();
        };
    }

    @Override
    public boolean isDocComment(String comment) {
        return false;
    }

    @Override
    public String docString(String literal) {
        return Texts.dedent(Texts.unquoted(literal));
    }

    @Override
    public boolean asksWhetherRun(String left, String right) {
        return left.equals("__name__") && Texts.unquoted(right).equals("__main__");
    }

    @Override
    public boolean localsFollowOrder() {
        return false;
    }

    @Override
    public Set<String> environments() {
        return Set.of("os.environ", "environ");
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = statement.target().replace(" ", "");
        String taken = statement.name();
        if (!statement.alias().isEmpty()) {
            return List.of(new ImportBinding(target, taken, statement.alias(), statement.line()));
        }
        if (!taken.isEmpty()) {
            return List.of(new ImportBinding(target, taken, taken.equals("*") ? "" : taken, statement.line()));
        }
        return List.of(new ImportBinding(target, "", target, statement.line()));
    }
}
