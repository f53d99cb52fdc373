package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * Source files that are tied to each other more than to others.
 *
 * @param label one to three words that tell it from the others, the most telling first
 * @param files sorted, at least one
 */
public record Community(String label, List<RepoPath> files) {

    public Community {
        files = List.copyOf(files);
    }
}
