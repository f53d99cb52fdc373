package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of the repository and what it holds. Files that are not code have an empty structure. */
public record SourceFile(ScannedFile scanned, FileStructure structure) implements Comparable<SourceFile> {

    public RepoPath path() {
        return scanned.path();
    }

    public LanguageId language() {
        return scanned.language();
    }

    public FileRole role() {
        return scanned.role();
    }

    public int lines() {
        return scanned.lines();
    }

    public List<Symbol> symbols() {
        return structure.symbols();
    }

    /**
     * The declarations at the top of the file, in their order. A module or namespace that holds types is seen through: what
     * stands in it takes its place.
     */
    public List<Symbol> topLevel() {
        Set<String> holders = symbols().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind() == SymbolKind.MODULE)
                .map(Symbol::container)
                .collect(Collectors.toSet());
        Set<String> open = new HashSet<>(Set.of(""));
        List<Symbol> top = new ArrayList<>();
        for (Symbol symbol : symbols()) {
            if (open.contains(symbol.container())) {
                if (symbol.kind() == SymbolKind.MODULE && holders.contains(symbol.qualifiedName())) {
                    open.add(symbol.qualifiedName());
                } else {
                    top.add(symbol);
                }
            }
        }
        return List.copyOf(top);
    }

    /** The comment that introduces the file, as evidence; empty where there is none. */
    public Optional<Evidence> docEvidence() {
        return structure.docFrom() < 1
                ? Optional.empty()
                : Optional.of(Evidence.of(path(), LineRange.of(structure.docFrom(), structure.docTo())));
    }

    /** The first lines of the file, at most 15; empty for an empty file. */
    public Optional<Evidence> headEvidence() {
        return lines() < 1
                ? Optional.empty()
                : Optional.of(Evidence.of(path(), LineRange.of(1, lines()).head(15)));
    }

    @Override
    public int compareTo(SourceFile other) {
        return path().compareTo(other.path());
    }
}
