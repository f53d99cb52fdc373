package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All links of a repository, each list sorted. */
public record Linked(List<Dependency> dependencies, List<ExternalUse> externalUses, List<Call> calls) {

    public Linked {
        dependencies = List.copyOf(dependencies);
        externalUses = List.copyOf(externalUses);
        calls = List.copyOf(calls);
    }

    /** Whether the links join these files only, at lines that they have. */
    public boolean fits(Collection<ScannedFile> files) {
        Map<RepoPath, Integer> lines = new HashMap<>();
        files.forEach(file -> lines.put(file.path(), file.lines()));
        return dependencies.stream()
                        .allMatch(link -> stands(link.line(), link.from(), lines) && lines.containsKey(link.to()))
                && externalUses.stream().allMatch(use -> stands(use.line(), use.from(), lines))
                && calls.stream()
                        .allMatch(call -> stands(call.line(), call.from().path(), lines)
                                && lines.containsKey(call.to().path()));
    }

    private static boolean stands(int line, RepoPath path, Map<RepoPath, Integer> lines) {
        return line >= 1 && line <= lines.getOrDefault(path, 0);
    }
}
