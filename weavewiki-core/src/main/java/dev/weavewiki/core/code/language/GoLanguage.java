package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;

/** Go. */
final class GoLanguage extends GrammarLanguage {

    static final Set<String> FAMILY = Set.of("go");

    GoLanguage() {
        super("go", Grammar.GO);
    }

    @Override
    public TextLayout.Breaks breaks() {
        return TextLayout.Breaks.LINES;
    }

    @Override
    public Linker linker(Project project) {
        return new GoLinker(project);
    }

    /** A capital letter exports a name. */
    @Override
    public Visibility visibility(Declaration declaration) {
        return Character.isUpperCase(declaration.name().codePointAt(0)) ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    /** The keyword may stand before a whole group; readers expect it before each name. */
    @Override
    public String signature(Declaration declaration) {
        String head = declaration.head();
        return switch (declaration.kind()) {
            case STRUCT -> "type " + head + " struct";
            case INTERFACE -> "type " + head + " interface";
            case TYPE -> "type " + head;
            case CONSTANT -> "const " + head;
            case VARIABLE -> "var " + head;
            default -> head;
        };
    }

    @Override
    public boolean isDocComment(String comment) {
        return !comment.startsWith("//go:") && !comment.startsWith("// +build");
    }

    @Override
    public boolean readsChains() {
        return true;
    }

    @Override
    public boolean documentsPackageClause() {
        return true;
    }

    @Override
    public String container(String owner) {
        return Texts.bareType(owner);
    }

    @Override
    public List<ImportBinding> bindings(RawImport statement) {
        return List.of(new ImportBinding(statement.target(), "", statement.alias(), statement.line()));
    }
}
