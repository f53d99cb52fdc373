package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says "this folder" instead of naming each file of it, where files were left out by options and none was taken. */
final class Folded {

    private Folded() {}

    static List<Exclusion> exclusions(List<Exclusion> found, Collection<RepoPath> taken) {
        Set<RepoPath> occupied = new HashSet<>();
        taken.forEach(path -> occupy(path.parent(), occupied));
        found.stream()
                .filter(exclusion -> exclusion.rule() != Exclusion.Rule.OPTION)
                .forEach(exclusion -> occupy(exclusion.path().parent(), occupied));
        return found.stream()
                .map(exclusion -> exclusion.rule() == Exclusion.Rule.OPTION ? folded(exclusion, occupied) : exclusion)
                .distinct()
                .toList();
    }

    private static void occupy(RepoPath folder, Set<RepoPath> occupied) {
        RepoPath at = folder;
        while (occupied.add(at) && !at.equals(RepoPath.ROOT)) {
            at = at.parent();
        }
    }

    private static Exclusion folded(Exclusion exclusion, Set<RepoPath> occupied) {
        int depth = exclusion.path().depth();
        for (int i = 1; i < depth; i++) {
            RepoPath folder = PathFilter.prefix(exclusion.path(), i);
            if (!occupied.contains(folder) && exclusion.detail().startsWith("no ")) {
                return new Exclusion(folder, exclusion.rule(), exclusion.detail());
            }
        }
        return exclusion;
    }
}
