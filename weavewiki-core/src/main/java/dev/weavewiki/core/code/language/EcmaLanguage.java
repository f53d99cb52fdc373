package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.code.treesitter.SyntaxQuery;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What JavaScript and its descendants share. */
abstract class EcmaLanguage implements Language {

    static final Set<String> FAMILY = Set.of("javascript", "jsx", "typescript", "tsx");

    private static final Pattern UPPER_CASE = Pattern.compile("_*[A-Z][A-Z0-9_]*");
    private static final Set<String> EXPORTS = Set.of("exports", "module.exports", "module");

    private final String id;
    private final SyntaxQuery query;

    EcmaLanguage(String id, Grammar grammar, String... queries) {
        this.id = id;
        this.query = SyntaxQuery.ofResources(grammar, queries);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean reads(ScannedFile file) {
        return file.language().value().equals(id);
    }

    @Override
    public SyntaxQuery query() {
        return query;
    }

    @Override
    public Set<String> family() {
        return FAMILY;
    }

    @Override
    public Linker linker(Project project) {
        return new EcmaLinker(project);
    }

    @Override
    public Visibility visibility(Declaration declaration) {
        String head = " " + declaration.head() + " ";
        if (head.contains(" private ") || declaration.name().startsWith("#")) {
            return Visibility.PRIVATE;
        }
        if (head.contains(" protected ")) {
            return Visibility.PROTECTED;
        }
        boolean member = declaration.containerKind() != null;
        boolean exported = head.startsWith(" export ") || head.contains("exports");
        return member || exported ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        boolean member = declaration.containerKind() != null;
        return switch (declaration.kind()) {
            case METHOD ->
                declaration.name().equals("constructor")
                        ? SymbolKind.CONSTRUCTOR
                        : member ? SymbolKind.METHOD : SymbolKind.FUNCTION;
            case VARIABLE, FIELD ->
                UPPER_CASE.matcher(declaration.name()).matches() ? SymbolKind.CONSTANT : declaration.kind();
            default -> declaration.kind();
        };
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/**");
    }

    /** {@code exports.x} is the module's own, {@code X.prototype.y} is a member of X. */
    @Override
    public String container(String owner) {
        String name = owner.endsWith(".prototype") ? owner.substring(0, owner.length() - 10) : owner;
        boolean plain = name.matches("[\\w$]+(\\.[\\w$]+)*");
        return !plain || EXPORTS.contains(name) || name.equals("this")
                ? ""
                : name.replaceFirst("^(module\\.)?exports\\.", "");
    }

    @Override
    public Set<String> environments() {
        return Set.of("process.env", "import.meta.env");
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        if (!statement.function().isEmpty() && !statement.function().equals("require")) {
            return List.of();
        }
        String target = statement.target();
        int line = statement.line();
        if (!statement.defaultName().isEmpty()) {
            return List.of(new ImportBinding(target, "default", statement.defaultName(), line));
        }
        if (!statement.name().isEmpty()) {
            String local = statement.alias().isEmpty() ? statement.name() : statement.alias();
            return List.of(new ImportBinding(target, statement.name(), local, line));
        }
        return List.of(new ImportBinding(target, "", statement.namespace(), line));
    }
}
