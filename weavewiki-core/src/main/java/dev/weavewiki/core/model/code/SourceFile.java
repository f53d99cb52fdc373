package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.Optional;

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
