package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of a repository, sorted. */
public record FoundFacts(List<Fact> all) {

    public FoundFacts {
        all = List.copyOf(all);
    }

    /** Whether each fact stands in one of these files, at lines that it has. */
    public boolean fits(Collection<ScannedFile> files) {
        Map<RepoPath, Integer> lines = new HashMap<>();
        files.forEach(file -> lines.put(file.path(), file.lines()));
        return all.stream()
                .map(Fact::evidence)
                .allMatch(evidence -> evidence.lines().to() <= lines.getOrDefault(evidence.path(), 0));
    }
}
