package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * A group of files that belong together.
 *
 * @param slug its stable name in paths: lower-case letters, digits and hyphens
 * @param purpose one sentence
 * @param overview a synthesis of what the files do together
 * @param relations how the files work together, and with other domains
 * @param startHere where to start reading, first file first
 * @param files all files of the domain, sorted; each source file is in exactly one domain
 */
public record DomainInsight(
        String name,
        String slug,
        String purpose,
        List<Claim> overview,
        List<Claim> relations,
        List<RepoPath> startHere,
        List<RepoPath> files,
        Provenance provenance,
        int droppedClaims) {

    public DomainInsight {
        overview = List.copyOf(overview);
        relations = List.copyOf(relations);
        startHere = List.copyOf(startHere);
        files = files.stream().sorted().toList();
    }
}
