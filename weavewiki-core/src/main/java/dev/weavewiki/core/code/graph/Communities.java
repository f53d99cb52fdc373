package dev.weavewiki.core.code.graph;

import dev.weavewiki.core.code.graph.cwts.Leiden;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Community;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Source files by what ties them: dependencies, and the folder that a person put them into. Folders are nodes of the graph
 * beside the files, joined to what lies in them, so that a folder of a thousand files costs a thousand edges and not half
 * a million; they are taken out of the communities again.
 */
public final class Communities {

    /** What lying in one folder weighs against one kind of dependency. Our choice. */
    private static final double FOLDER = 2;

    /** What a folder's being inside another weighs: packages of one module are nearer to each other than modules. */
    private static final double PARENT = 0.5;

    private final CodeModel code;
    private final List<RepoPath> nodes = new ArrayList<>();
    private final Map<RepoPath, Integer> fileNodes = new HashMap<>();
    private final Map<RepoPath, Integer> folderNodes = new TreeMap<>();
    private final Map<Long, Double> weights = new TreeMap<>();

    private Communities(CodeModel code) {
        this.code = code;
    }

    /**
     * The communities, the largest first; each source file is in exactly one. Takes about ten seconds for a million
     * dependencies, so it is not part of the code model.
     */
    public static List<Community> of(CodeModel code) {
        return new Communities(code).find();
    }

    private List<Community> find() {
        for (SourceFile file : code.sourceFiles()) {
            fileNodes.put(file.path(), nodes.size());
            nodes.add(file.path());
        }
        int files = nodes.size();
        if (files == 0) {
            return List.of();
        }
        code.dependencies().forEach(this::join);
        code.sourceFiles()
                .forEach(file -> join(
                        fileNodes.getOrDefault(file.path(), 0),
                        folder(file.path().parent()),
                        FOLDER));
        int[] communities = Leiden.of(
                nodes.size(),
                edges(),
                weights.values().stream().mapToDouble(w -> w).toArray());
        Map<Integer, List<RepoPath>> members = new TreeMap<>();
        for (int node = 0; node < files; node++) {
            members.computeIfAbsent(communities[node], key -> new ArrayList<>()).add(nodes.get(node));
        }
        List<List<RepoPath>> sorted = members.values().stream()
                .sorted(Comparator.comparingInt((List<RepoPath> group) -> -group.size())
                        .thenComparing(group -> group.get(0)))
                .toList();
        return ClusterLabels.named(sorted, code);
    }

    /** What everybody uses ties nobody together, so a dependency weighs less the more there are on its target. */
    private void join(Dependency dependency) {
        Integer from = fileNodes.get(dependency.from());
        Integer to = fileNodes.get(dependency.to());
        if (from != null && to != null && !from.equals(to)) {
            double sure = dependency.certainty() == Certainty.CERTAIN ? 1 : 0.5;
            double strength = dependency.kind() == DependencyKind.INHERIT ? 2 : 1;
            int users = code.dependentsOf(dependency.to()).size();
            join(from, to, sure * strength / Math.log(Math.E + users));
        }
    }

    private void join(int a, int b, double weight) {
        weights.merge(((long) Math.min(a, b) << 32) | Math.max(a, b), weight, Double::sum);
    }

    private int folder(RepoPath path) {
        Integer known = folderNodes.get(path);
        if (known != null) {
            return known;
        }
        int node = nodes.size();
        nodes.add(path);
        folderNodes.put(path, node);
        if (!path.equals(RepoPath.ROOT)) {
            join(node, folder(path.parent()), PARENT);
        }
        return node;
    }

    private int[][] edges() {
        return weights.keySet().stream()
                .map(pair -> new int[] {(int) (pair >>> 32), (int) (long) pair})
                .toArray(int[][]::new);
    }
}
