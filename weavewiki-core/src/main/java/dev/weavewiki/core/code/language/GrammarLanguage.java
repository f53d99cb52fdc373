package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.code.treesitter.SyntaxQuery;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.Set;

/** What the languages that come with WeaveWiki share: a name, a grammar, and queries that bear the language's name. */
abstract class GrammarLanguage implements Language {

    private final String id;
    private final Set<String> family;
    private final SyntaxQuery query;

    /**
     * @param id what the scan calls files of the language
     * @param family the ids of the languages whose files see each other
     * @param queries the resources that are joined to its query
     */
    GrammarLanguage(String id, Set<String> family, Grammar grammar, String... queries) {
        this.id = id;
        this.family = Set.copyOf(family);
        this.query = SyntaxQuery.ofResources(grammar, queries);
    }

    /** A language whose files see no other language, with one query of its own name. */
    GrammarLanguage(String id, Grammar grammar) {
        this(id, Set.of(id), grammar, id);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public boolean reads(ScannedFile file) {
        return file.language().value().equals(id);
    }

    @Override
    public final SyntaxQuery query() {
        return query;
    }

    @Override
    public final Set<String> family() {
        return family;
    }
}
