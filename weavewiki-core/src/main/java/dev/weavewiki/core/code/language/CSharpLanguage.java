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

/** C#. */
final class CSharpLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("csharp");

    private static final Pattern CONSTANT =
            Pattern.compile("\\bconst\\b|\\bstatic\\b.*\\breadonly\\b|\\breadonly\\b.*\\bstatic\\b");

    CSharpLanguage() {
        super("csharp", Grammar.C_SHARP);
    }

    /** An argument is a name of something only where its name is all that is asked for. */
    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public boolean means(String role, String word) {
        return role.equals(word);
    }

    @Override
    public Linker linker(Project project) {
        return new NamespaceLinker(project, new CSharpNamespaces(project));
    }

    /** Objects whose indexer reads configuration values. */
    @Override
    public Set<String> environments() {
        return Set.of(
                "configuration",
                "_configuration",
                "Configuration",
                "config",
                "_config",
                "builder.Configuration",
                "app.Configuration",
                "context.Configuration",
                "hostContext.Configuration");
    }

    /** Members are private and types internal unless they say otherwise; what interfaces and enums hold is public. */
    @Override
    public Visibility visibility(Declaration declaration) {
        String head = " " + declaration.head() + " ";
        if (head.contains(" public ")) {
            return Visibility.PUBLIC;
        }
        if (head.contains(" protected ")) {
            return Visibility.PROTECTED;
        }
        if (head.contains(" internal ")) {
            return Visibility.INTERNAL;
        }
        if (head.contains(" private ")) {
            return Visibility.PRIVATE;
        }
        SymbolKind holder = declaration.containerKind();
        if (declaration.kind() == SymbolKind.MODULE
                || holder == SymbolKind.INTERFACE
                || holder == SymbolKind.ENUM
                || isOfRecord(declaration)) {
            return Visibility.PUBLIC;
        }
        return holder == null || holder == SymbolKind.MODULE ? Visibility.INTERNAL : Visibility.PRIVATE;
    }

    /** The properties that a record's head declares. */
    private static boolean isOfRecord(Declaration declaration) {
        return declaration.containerKind() == SymbolKind.RECORD
                && declaration.kind() == SymbolKind.PROPERTY
                && !declaration.head().contains("{");
    }

    /** Statements outside of types are the program. */
    @Override
    public boolean asksWhetherRun(String left, String right) {
        return true;
    }

    /** Attributes stand in brackets. */
    @Override
    public String signature(Declaration declaration) {
        return Modifiers.attributes(declaration.head());
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        boolean constant = declaration.kind() == SymbolKind.FIELD
                && CONSTANT.matcher(declaration.head()).find();
        return constant ? SymbolKind.CONSTANT : declaration.kind();
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("///") || comment.startsWith("/**");
    }

    @Override
    public String docComment(String text) {
        return XmlDoc.readable(text);
    }

    /** The comment of the first type would be taken for one of the file. */
    @Override
    public boolean introduces(String comment) {
        return !comment.startsWith("///");
    }

    @Override
    public String packageName(String before, String written) {
        return Namespaces.join(before, written.replace(" ", ""));
    }

    /** A static import names a type whose members it brings; the others bring all of a namespace, or give a name. */
    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = CSharpNamespaces.plain(statement.target());
        boolean global = statement.text().startsWith("global ");
        if (!statement.alias().isEmpty()) {
            return List.of(new ImportBinding(target, "", statement.alias(), statement.line()));
        }
        return List.of(new ImportBinding(target, "*", global ? CSharpNamespaces.EVERYWHERE : "", statement.line()));
    }
}
