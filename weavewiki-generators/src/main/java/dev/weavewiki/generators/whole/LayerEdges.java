package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.ArchitectureInsight.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many files of a layer depend on files of another. As in the text beside it, tests do not count: what they need says
 * nothing of the order in which the product is built.
 */
final class LayerEdges {

    private LayerEdges() {}

    /** From each layer to each other one, by their names; a file belongs to the layer with the longest member path. */
    static Map<String, Map<String, Integer>> counts(CodeModel code, List<Layer> layers) {
        Map<RepoPath, String> layerOf = new TreeMap<>();
        files(code).forEach(file -> layerOf(layers, file.path()).ifPresent(layer -> layerOf.put(file.path(), layer)));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        layerOf.forEach((file, layer) -> code.targetsOf(file).stream()
                .map(target -> layerOf.getOrDefault(target, layer))
                .filter(other -> !other.equals(layer))
                .distinct()
                .forEach(other ->
                        counts.computeIfAbsent(layer, key -> new TreeMap<>()).merge(other, 1, Integer::sum)));
        return counts;
    }

    /** Where nothing but tests is there, those. */
    private static List<SourceFile> files(CodeModel code) {
        List<SourceFile> product = code.sourceFiles().stream()
                .filter(file -> file.role() != FileRole.TEST)
                .toList();
        return product.isEmpty() ? code.sourceFiles() : product;
    }

    private static Optional<String> layerOf(List<Layer> layers, RepoPath file) {
        String best = null;
        int length = -1;
        for (Layer layer : layers) {
            for (RepoPath member : layer.members()) {
                if (holds(member, file) && member.value().length() > length) {
                    best = layer.name();
                    length = member.value().length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The root stands for the files right in it: folders that no layer names belong to none. */
    private static boolean holds(RepoPath member, RepoPath file) {
        return member.equals(RepoPath.ROOT) ? file.parent().equals(member) : file.isUnder(member);
    }
}
