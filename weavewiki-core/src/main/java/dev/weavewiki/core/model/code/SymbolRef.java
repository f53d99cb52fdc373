package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;

/** Names a symbol: the file that declares it and its qualified name; the name is empty for code at the top of a file. */
public record SymbolRef(RepoPath path, String qualifiedName) implements Comparable<SymbolRef> {

    /** The last part of the qualified name; empty for code at the top of a file. */
    public String simpleName() {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(SymbolRef other) {
        int file = path.compareTo(other.path);
        return file == 0 ? qualifiedName.compareTo(other.qualifiedName) : file;
    }
}
