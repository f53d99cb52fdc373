package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.RawImport;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;

/** What is no code but has structure, and names files: everything in it is public, and no name means a declaration. */
abstract class MarkupLanguage extends GrammarLanguage {

    /** Longer headings and selectors are cut. Our choice. */
    private static final int NAME_LENGTH = 80;

    MarkupLanguage(String id, Grammar grammar) {
        super(id, ReferenceLinker.FAMILY, grammar, id);
    }

    @Override
    public final boolean reads(FileRole role) {
        return true;
    }

    @Override
    public final Linker linker(Project project) {
        return new ReferenceLinker(project);
    }

    @Override
    public final Visibility visibility(Declaration declaration) {
        return Visibility.PUBLIC;
    }

    @Override
    public final String name(String written) {
        return Texts.atMost(Texts.oneLine(written), NAME_LENGTH);
    }

    @Override
    public final List<ImportBinding> bindings(RawImport statement) {
        return List.of(new ImportBinding(statement.target(), "", "", statement.line()));
    }
}
