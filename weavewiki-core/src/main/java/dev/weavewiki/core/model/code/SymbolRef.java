package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import java.util.Comparator;

/** Names a symbol: the file that declares it and its qualified name; the name is empty for code at the top of a file. */
public record SymbolRef(RepoPath path, String qualifiedName) implements Comparable<SymbolRef> {

    private static final Comparator<SymbolRef> ORDER =
            Comparator.comparing(SymbolRef::path).thenComparing(SymbolRef::qualifiedName);

    /** The last part of the qualified name; empty for code at the top of a file. */
    public String simpleName() {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(SymbolRef other) {
        return ORDER.compare(this, other);
    }
}
