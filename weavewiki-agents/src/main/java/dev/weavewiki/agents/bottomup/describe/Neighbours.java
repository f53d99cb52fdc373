package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.product.FileInsight.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The relations of a file, each neighbour once, by the strongest sign of the relation. */
public final class Neighbours {

    private Neighbours() {}

    /** What the file leans on, sorted by path. */
    public static List<Relation> dependencies(RepoPath path, CodeModel code) {
        return relations(code.dependenciesOf(path), Dependency::to);
    }

    /** What leans on the file, sorted by path. */
    public static List<Relation> dependents(RepoPath path, CodeModel code) {
        return relations(code.dependentsOf(path), Dependency::from);
    }

    private static List<Relation> relations(List<Dependency> dependencies, Function<Dependency, RepoPath> other) {
        return strongest(dependencies, other).entrySet().stream()
                .map(entry -> new Relation(
                        entry.getKey(),
                        entry.getValue().kind(),
                        entry.getValue().line()))
                .toList();
    }

    /** The strongest dependency for each neighbour, sorted by path. */
    static Map<RepoPath, Dependency> strongest(List<Dependency> dependencies, Function<Dependency, RepoPath> other) {
        Comparator<Dependency> byStrength = Comparator.comparing(Dependency::kind)
                .thenComparing(Comparator.comparingInt(Dependency::line).reversed());
        Map<RepoPath, Dependency> strongest = new TreeMap<>();
        dependencies.forEach(dependency ->
                strongest.merge(other.apply(dependency), dependency, (a, b) -> byStrength.compare(a, b) >= 0 ? a : b));
        return strongest;
    }
}
