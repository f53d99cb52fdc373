package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much alike groups of files are by what they lean on outside of themselves: connectors to one kind of service use the
 * same interfaces of the core. What nearly all files use says nothing, so each file counts by its inverse document
 * frequency; the measure is the cosine of two groups. Not safe for use by several threads.
 */
final class Kinship {

    private final CodeModel code;
    private final double all;
    private final Map<List<RepoPath>, Map<RepoPath, Double>> profiles = new IdentityHashMap<>();

    Kinship(CodeModel code) {
        this.code = code;
        all = code.sourceFiles().size();
    }

    /** 1 for groups that lean on the same files, 0 for groups that share none. */
    double of(List<RepoPath> group, List<RepoPath> other) {
        Map<RepoPath, Double> one = profiles.computeIfAbsent(group, this::profile);
        Map<RepoPath, Double> two = profiles.computeIfAbsent(other, this::profile);
        double shared = one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * two.getOrDefault(entry.getKey(), 0.0))
                .sum();
        return shared == 0 ? 0 : shared / Math.sqrt(square(one.values()) * square(two.values()));
    }

    private static double square(Collection<Double> weights) {
        return weights.stream().mapToDouble(weight -> weight * weight).sum();
    }

    private Map<RepoPath, Double> profile(List<RepoPath> group) {
        Set<RepoPath> own = new HashSet<>(group);
        Map<RepoPath, Double> profile = new LinkedHashMap<>();
        for (RepoPath file : group) {
            for (RepoPath target : code.targetsOf(file)) {
                if (!own.contains(target)) {
                    profile.computeIfAbsent(
                            target,
                            key -> Math.log(
                                    all / Math.max(1, code.sourcesOf(key).size())));
                }
            }
        }
        return profile;
    }
}
