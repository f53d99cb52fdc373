package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * Files that belong together by folder and dependency, before their overview is written.
 *
 * @param slug its stable name in paths, unique among the candidates; kept when an agent gives a better name
 * @param purpose one sentence; empty until one is known
 * @param files sorted by path, at least one
 */
public record DomainCandidate(String name, String slug, String purpose, List<RepoPath> files) {

    public DomainCandidate {
        files = files.stream().sorted().toList();
    }

    DomainCandidate named(String newName, String newPurpose) {
        return new DomainCandidate(newName, slug, newPurpose, files);
    }
}
