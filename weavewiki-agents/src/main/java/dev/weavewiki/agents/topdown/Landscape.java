package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import java.util.Map;

/**
 * The product's areas with their dependencies and layers: folders, or single files where there are too few folders to say
 * anything.
 */
record Landscape(List<RepoPath> files, AreaGraph graph, LayerOrder.Layers layers, boolean byFile) {

    /** More areas than this are not taken in at a glance. Our choice. */
    private static final int MOST_AREAS = 24;

    /** Up to this many files a repository without folders is shown file by file. Our choice. */
    private static final int MOST_FILES = 60;

    static Landscape of(Knowledge known) {
        List<RepoPath> files =
                Scope.product(known.code()).stream().map(SourceFile::path).toList();
        List<Area> folders = Areas.of(files, MOST_AREAS, 2);
        boolean byFile = files.size() <= MOST_FILES && (folders.size() < 3 || mostlyInOne(folders, files.size()));
        AreaGraph graph = AreaGraph.of(byFile ? Areas.ofFiles(files) : folders, known.code());
        Map<Area, Area> twins = byFile ? Twins.of(graph.areas(), known.code()) : Map.of();
        return new Landscape(files, graph, LayerOrder.of(graph, twins), byFile);
    }

    private static boolean mostlyInOne(List<Area> folders, int files) {
        return folders.stream().anyMatch(area -> area.files().size() * 4 > files * 3);
    }

    int dependencies() {
        return graph.edges().stream().mapToInt(AreaGraph.Edge::weight).sum();
    }

    int against() {
        return layers.violations().stream().mapToInt(AreaGraph.Edge::weight).sum();
    }
}
