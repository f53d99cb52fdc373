package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.util.List;

/** The paths of a repository before any file was opened, and what the listing itself left out. Each ordered by path. */
record Listing(List<Entry> entries, List<Exclusion> exclusions) {

    Listing {
        entries = List.copyOf(entries);
        exclusions = List.copyOf(exclusions);
    }

    /** A path that may be a file; {@code tracked} where git says that somebody committed it. */
    record Entry(RepoPath path, boolean tracked) {}

    boolean isEmpty() {
        return entries.isEmpty() && exclusions.isEmpty();
    }
}
