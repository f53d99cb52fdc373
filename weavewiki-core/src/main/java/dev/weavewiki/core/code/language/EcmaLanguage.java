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

/** What JavaScript and its descendants share. */
abstract class EcmaLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("javascript", "jsx", "typescript", "tsx", "vue", "svelte", "astro");

    private static final Pattern UPPER_CASE = Pattern.compile("_*[A-Z][A-Z0-9_]*");
    private static final Pattern EXPORT = Pattern.compile("(module\\.)?exports(\\.[\\w$]+)?");
    private static final Pattern EXPORT_ALL = Pattern.compile("export\\s+(?:type\\s+)?\\*\\s*from\\b");
    private static final Pattern TAG = Pattern.compile("(?m)^@\\w+");
    private static final Pattern FILE_TAG =
            Pattern.compile("@(file|fileoverview|overview|module|packageDocumentation|license)\\b");
    private static final Pattern INTERNAL_TAG = Pattern.compile("(?m)^[\\s/*]*@(private|internal|api\\s+private)\\b");
    private static final Pattern PUBLIC_TAG = Pattern.compile("(?m)^@(public|api\\s+public)\\b");
    /** Functions that give one object the members of another, by the names that libraries and programs have for them. */
    private static final Pattern MIXER = Pattern.compile(
            "(?i)(?:[\\w$]+\\.)?(?:assign|mix(?:_?in)?s?|extend|merge(?:_?descriptors)?|setPrototypeOf)");

    private static final Set<String> EXPORTS = Set.of("exports", "module.exports", "module");

    EcmaLanguage(String id, Grammar grammar, String... queries) {
        super(id, FAMILY, grammar, queries);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
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
        if (INTERNAL_TAG.matcher(declaration.doc()).find()) {
            return Visibility.INTERNAL;
        }
        boolean exported = declaration.exported()
                || head.startsWith(" export ")
                || head.contains("exports")
                || PUBLIC_TAG.matcher(declaration.doc()).find();
        return member || exported ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    @Override
    public boolean means(String role, String word) {
        return MIXER.matcher(word).matches();
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
        return comment.startsWith("/**") && !FILE_TAG.matcher(comment).find();
    }

    @Override
    public boolean docsMayStandApart() {
        return true;
    }

    /** The titles of sections that are marked as private introduce no file. */
    @Override
    public boolean introduces(String comment) {
        return !INTERNAL_TAG.matcher(comment).find();
    }

    /** The tags become a paragraph of their own; a comment that has nothing but tags says nothing. */
    @Override
    public String docComment(String text) {
        var tag = TAG.matcher(text);
        if (!tag.find()) {
            return text;
        }
        String prose = text.substring(0, tag.start()).strip();
        return prose.isEmpty() ? "" : prose + "\n\n" + text.substring(tag.start());
    }

    @Override
    public boolean isExport(String target) {
        return EXPORT.matcher(target).matches();
    }

    @Override
    public boolean isWholeExport(String target) {
        return target.equals("module.exports") || target.equals("exports");
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
        if (EXPORT_ALL.matcher(statement.text()).lookingAt()) {
            return List.of(new ImportBinding(target, "*", "", line));
        }
        return List.of(new ImportBinding(target, "", statement.namespace(), line));
    }
}
