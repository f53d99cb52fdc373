package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.ArchitectureInsight.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the order in which layers are told is the one that the dependencies show: the diagram beside the table draws
 * those, and an arrow from a lower layer to an upper one is to be the exception.
 */
final class LayerCheck {

    private final List<Layer> layers;
    private final int[][] weight;

    private LayerCheck(List<Layer> layers, CodeModel code) {
        this.layers = layers;
        List<Area> areas = areas(layers, code);
        Map<Area, Integer> index = new HashMap<>();
        areas.forEach(area -> index.put(area, index.size()));
        weight = new int[layers.size()][layers.size()];
        AreaGraph.of(areas, code)
                .edges()
                .forEach(edge ->
                        weight[index.getOrDefault(edge.from(), 0)][index.getOrDefault(edge.to(), 0)] = edge.weight());
    }

    /**
     * The first two layers whose order the code contradicts, by the upper one; empty where there are none.
     *
     * @param layers from the top to the bottom, with members that exist
     */
    static Optional<Objection> objection(List<Layer> layers, CodeModel code) {
        return new LayerCheck(layers, code).objection();
    }

    /** A layer that stands too high, and why. */
    record Objection(Layer layer, String why) {}

    private Optional<Objection> objection() {
        for (int upper = 0; upper < layers.size(); upper++) {
            for (int lower = upper + 1; lower < layers.size(); lower++) {
                if (weight[lower][upper] > weight[upper][lower]) {
                    return Optional.of(new Objection(
                            layers.get(upper),
                            "it stands above \"" + layers.get(lower).name() + "\", but "
                                    + weight[lower][upper] + " pairs of files lead up from there and "
                                    + weight[upper][lower]
                                    + " lead down"));
                }
            }
        }
        return Optional.empty();
    }

    /** The files of each layer; a file belongs to the layer with the longest path that holds it. */
    private static List<Area> areas(List<Layer> layers, CodeModel code) {
        List<List<RepoPath>> files = new ArrayList<>();
        layers.forEach(layer -> files.add(new ArrayList<>()));
        Scope.product(code)
                .forEach(file -> home(layers, file.path())
                        .ifPresent(layer -> files.get(layer).add(file.path())));
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            areas.add(new Area(RepoPath.of("layer-" + i), layers.get(i).name(), files.get(i)));
        }
        return areas;
    }

    private static Optional<Integer> home(List<Layer> layers, RepoPath file) {
        int best = -1;
        int depth = -1;
        for (int i = 0; i < layers.size(); i++) {
            for (RepoPath member : layers.get(i).members()) {
                if (file.isUnder(member) && member.depth() > depth) {
                    best = i;
                    depth = member.depth();
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
