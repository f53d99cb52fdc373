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

/** Bash, and the shells that share its functions and commands. */
final class BashLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("bash");

    /** The name of a binding that runs a script instead of reading it in. */
    static final String RUN = "run";

    private static final Set<String> SOURCE = Set.of("source", ".");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "ksh", "dash", "exec");
    private static final Pattern SCRIPT = Pattern.compile(".*/.*|.*\\.(?:sh|bash|zsh|ksh)");
    private static final Pattern CONSTANT = Pattern.compile("(?:readonly|(?:declare|typeset|local) -\\w*r).*");

    BashLanguage() {
        super("bash", Grammar.BASH);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Linker linker(Project project) {
        return new BashLinker(project);
    }

    /** A leading underscore is how scripts mark what is theirs alone. */
    @Override
    public Visibility visibility(Declaration declaration) {
        return declaration.name().startsWith("_") ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        boolean constant = declaration.kind() == SymbolKind.VARIABLE
                && CONSTANT.matcher(declaration.head()).matches();
        return constant ? SymbolKind.CONSTANT : declaration.kind();
    }

    @Override
    public boolean isDocComment(String comment) {
        return !comment.startsWith("#!") && !comment.startsWith("# shellcheck");
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        String target = statement.target().replace("\"", "").replace("'", "");
        if (SOURCE.contains(statement.function())) {
            return List.of(new ImportBinding(target, "", "", statement.line()));
        }
        boolean runs =
                SHELLS.contains(statement.function()) || statement.function().isEmpty() && target.contains("/");
        return runs && SCRIPT.matcher(target).matches() && !target.startsWith("-")
                ? List.of(new ImportBinding(target, RUN, "", statement.line()))
                : List.of();
    }
}
