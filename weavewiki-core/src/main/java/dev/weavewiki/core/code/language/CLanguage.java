package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** C, and what C++ shares with it. */
class CLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("c", "cpp");

    /** The name of an include in angle brackets, which is not looked for beside the file. */
    static final String SYSTEM = "<>";

    CLanguage() {
        this("c", Grammar.C, "c");
    }

    private static final Set<String> HEADERS = Set.of("h", "hh", "hpp", "hxx", "inl", "inc");

    CLanguage(String id, Grammar grammar, String... queries) {
        super(id, FAMILY, grammar, queries);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Optional<String> code(String text) {
        return Optional.of(CConditions.settled(text));
    }

    @Override
    public Linker linker(Project project) {
        return new CLinker(project);
    }

    @Override
    public Visibility visibility(Declaration declaration) {
        boolean ofFile = declaration.containerKind() == null || declaration.containerKind() == SymbolKind.MODULE;
        return ofFile && declaration.head().matches("static\\b.*") ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    /** Those who include a header get its static functions too. */
    @Override
    public Visibility visibility(Declaration declaration, RepoPath file) {
        boolean header =
                HEADERS.contains(file.extension()) && !declaration.name().startsWith("_");
        Visibility visibility = visibility(declaration);
        boolean isStatic =
                visibility == Visibility.PRIVATE && declaration.head().matches("static\\b.*");
        return header && isStatic ? Visibility.PUBLIC : visibility;
    }

    /** The name of an unnamed type follows its body; the members of a named one are listed on their own. */
    @Override
    public String signature(Declaration declaration) {
        String head = declaration.head().replaceFirst("\\{.*\\}", "{...}");
        return head.contains(declaration.name()) ? head : head + " " + declaration.name();
    }

    /** Any comment right above a declaration speaks of it, but for rulers and the licence. */
    @Override
    public boolean isDocComment(String comment) {
        String lower = comment.toLowerCase(Locale.ROOT);
        return comment.codePoints().anyMatch(Character::isLetter)
                && !lower.contains("copyright")
                && !lower.contains("spdx-license");
    }

    @Override
    public boolean readsChains() {
        return true;
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        return List.of(include(statement.target(), statement.line()));
    }

    /** What is included, given with its quotes or brackets. */
    static ImportBinding include(String target, int line) {
        return target.startsWith("<") && target.endsWith(">")
                ? new ImportBinding(target.substring(1, target.length() - 1), SYSTEM, "", line)
                : new ImportBinding(Texts.unquoted(target), "", "", line);
    }
}
