package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.java.JavaLinker;
import dev.weavewiki.core.code.java.JavaReader;
import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Java. */
final class JavaLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("java");

    private static final Pattern CONSTANT = Pattern.compile("\\bstatic\\b.*\\bfinal\\b|\\bfinal\\b.*\\bstatic\\b");

    JavaLanguage() {
        super("java", Grammar.JAVA);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.FREE;
    }

    @Override
    public Linker linker(Project project) {
        return new JavaLinker(project, FAMILY);
    }

    @Override
    public Visibility visibility(Declaration declaration) {
        String head = " " + declaration.head() + " ";
        if (head.contains(" public ")) {
            return Visibility.PUBLIC;
        }
        if (head.contains(" protected ")) {
            return Visibility.PROTECTED;
        }
        if (head.contains(" private ")) {
            return Visibility.PRIVATE;
        }
        return isPublicByPlace(declaration) ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    /** Members of interfaces and annotations, and the constants of enums, are public without saying so. */
    private static boolean isPublicByPlace(Declaration declaration) {
        SymbolKind holder = declaration.containerKind();
        return holder == SymbolKind.INTERFACE
                || holder == SymbolKind.ANNOTATION
                || (holder == SymbolKind.ENUM
                        && declaration.kind() == SymbolKind.CONSTANT
                        && !declaration.head().contains(" "));
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        boolean constant = declaration.kind() == SymbolKind.FIELD
                && CONSTANT.matcher(declaration.head()).find();
        return constant ? SymbolKind.CONSTANT : declaration.kind();
    }

    @Override
    public TypedCode typed(Syntax syntax) {
        return JavaReader.read(syntax);
    }

    @Override
    public boolean isDocComment(String comment) {
        return comment.startsWith("/**");
    }

    @Override
    public boolean documentsPackageClause() {
        return true;
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = statement.target();
        String last = target.substring(target.lastIndexOf('.') + 1);
        if (statement.text().endsWith("*;")) {
            return List.of(new ImportBinding(target, "*", "", statement.line()));
        }
        if (statement.text().startsWith("import static ") && target.contains(".")) {
            String type = target.substring(0, target.lastIndexOf('.'));
            return List.of(new ImportBinding(type, last, last, statement.line()));
        }
        return List.of(new ImportBinding(target, "", last, statement.line()));
    }
}
