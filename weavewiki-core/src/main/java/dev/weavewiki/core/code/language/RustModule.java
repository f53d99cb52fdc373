package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One module of a crate while the trees grow: a file, or a block in one. */
final class RustModule {

    final RepoPath file;

    /** The qualified name inside the file; empty for the file itself. */
    final String inline;

    final @Nullable RustModule parent;
    final int from;
    final int to;
    final Map<String, RustModule> children = new HashMap<>();
    final Map<String, List<Symbol>> declared = new HashMap<>();
    final List<ImportBinding> imports = new ArrayList<>();

    /** The modules declared here that are files of their own, with the lines that declare them. */
    final Map<RustModule, Integer> files = new LinkedHashMap<>();

    RustModule(RepoPath file, String inline, @Nullable RustModule parent, int from, int to) {
        this.file = file;
        this.inline = inline;
        this.parent = parent;
        this.from = from;
        this.to = to;
    }

    void declare(Symbol symbol) {
        declared.computeIfAbsent(symbol.name(), key -> new ArrayList<>()).add(symbol);
    }

    /** The root of the tree. */
    RustModule crate() {
        RustModule at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }
}
