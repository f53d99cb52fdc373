package dev.weavewiki.cli.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.generators.markdown.Mermaid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The dependencies as a Mermaid flowchart that can be read: single files where there are few, else folders. Those with
 * most of the product are opened as long as no more than {@value Mermaid#MOST_NODES} nodes are shown, and of one that does
 * not fit as a whole the most central files stand beside it. What it leaves out stands in comments at its end.
 */
public final class MermaidGraph {

    /** Fewer parts say less of a folder than its name. Our choice. */
    private static final int FEW = 4;

    private final CodeModel code;
    private final List<SourceFile> product;
    private final Map<RepoPath, RepoPath> groups = new TreeMap<>();
    private final Map<RepoPath, Integer> sizes = new TreeMap<>();

    private MermaidGraph(CodeModel code) {
        List<SourceFile> own =
                code.sourceFiles().stream().filter(Lookup::isOfProduct).toList();
        this.code = code;
        this.product = own.isEmpty() ? code.sourceFiles() : own;
    }

    /** The lines of the diagram without a fence. */
    public static List<String> lines(GraphView view) {
        MermaidGraph graph = new MermaidGraph(view.code());
        graph.group();
        return graph.draw();
    }

    /** Opens the folder with most of the product again and again, the last one as far as there is room. */
    private void group() {
        sizes.put(RepoPath.ROOT, code.sourceFiles().size());
        Optional<RepoPath> largest = closed().findFirst();
        while (largest.isPresent() && open(largest.get())) {
            largest = closed().findFirst();
        }
        largest.ifPresent(this::openPartly);
        for (SourceFile file : code.sourceFiles()) {
            RepoPath up = file.path();
            while (!sizes.containsKey(up) && !up.equals(RepoPath.ROOT)) {
                up = up.parent();
            }
            groups.put(file.path(), up);
        }
    }

    /** The folders that can be opened, those with most of the product first; others only where there is no product. */
    private Stream<RepoPath> closed() {
        return sizes.keySet().stream()
                .filter(group -> code.file(group).isEmpty() && ownFiles(group) > 0)
                .sorted(Comparator.comparingLong((RepoPath group) -> -ownFiles(group))
                        .thenComparing(group -> group));
    }

    private long ownFiles(RepoPath group) {
        return product.stream().filter(file -> file.path().isUnder(group)).count();
    }

    /** Shows as many parts of the folder beside it as there is room for, the largest and most central ones. */
    private void openPartly(RepoPath folder) {
        long room = Mermaid.MOST_NODES - wanted(sizes.keySet());
        Map<RepoPath, Integer> parts = parts(folder);
        parts.keySet().stream()
                .filter(part -> ownFiles(part) > 0)
                .sorted(order(parts))
                .limit(room < FEW ? 0 : room)
                .toList()
                .forEach(part -> {
                    int files = parts.getOrDefault(part, 0);
                    sizes.put(part, files);
                    sizes.merge(folder, -files, Integer::sum);
                });
    }

    private Comparator<RepoPath> order(Map<RepoPath, Integer> files) {
        return Comparator.comparing(this::isLonely)
                .thenComparing(group -> ownFiles(group) == 0)
                .thenComparing(group -> -files.getOrDefault(group, 0))
                .thenComparing(group -> -code.centrality(group))
                .thenComparing(group -> group);
    }

    /** The root is always opened: a diagram of one node says nothing, and what is too much for it is counted. */
    private boolean open(RepoPath folder) {
        Map<RepoPath, Integer> parts = parts(folder);
        boolean fits = folder.equals(RepoPath.ROOT)
                || wanted(sizes.keySet()) - 1 + wanted(parts.keySet()) <= Mermaid.MOST_NODES;
        if (fits) {
            sizes.remove(folder);
            sizes.putAll(parts);
        }
        return fits;
    }

    private Map<RepoPath, Integer> parts(RepoPath folder) {
        Map<RepoPath, Integer> parts = new TreeMap<>();
        for (SourceFile file : code.sourceFiles()) {
            if (file.path().isUnder(folder)) {
                parts.merge(at(file.path(), folder.depth() + 1), 1, Integer::sum);
            }
        }
        return parts;
    }

    private long wanted(Set<RepoPath> shown) {
        return shown.stream().filter(group -> !isLonely(group)).count();
    }

    /** A file at the root on which nothing leans, such as one that sets up a tool, is left out before others. */
    private boolean isLonely(RepoPath group) {
        return group.depth() == 1
                && code.file(group).isPresent()
                && code.sourcesOf(group).isEmpty();
    }

    /** The file itself, or the folder around it that has this depth. */
    private static RepoPath at(RepoPath path, int depth) {
        RepoPath up = path;
        while (up.depth() > depth) {
            up = up.parent();
        }
        return up;
    }

    private List<String> draw() {
        Mermaid diagram = Mermaid.sideways();
        List<RepoPath> shown = sizes.keySet().stream()
                .sorted(order(sizes))
                .limit(Mermaid.MOST_NODES)
                .sorted()
                .toList();
        shown.forEach(group -> diagram.node(group.value(), label(group)));
        Map<RepoPath, Map<RepoPath, Integer>> edges = edges();
        edges.forEach((from, targets) -> targets.forEach((to, count) -> {
            if (!from.equals(to)) {
                diagram.edge(from.value(), to.value(), count == 1 ? "" : String.format(Locale.ROOT, "%,d", count));
            }
        }));
        List<String> lines = new ArrayList<>(diagram.lines());
        lines.addAll(notes(shown, edges));
        return lines;
    }

    private String label(RepoPath group) {
        boolean file = code.file(group).isPresent();
        boolean partly = sizes.keySet().stream().anyMatch(part -> !part.equals(group) && part.isUnder(group));
        return file
                ? group.value()
                : String.format(Locale.ROOT, "%s/ (%,d%s)", group, sizes.getOrDefault(group, 0), partly ? " more" : "");
    }

    /** How many pairs of files join two groups. */
    private Map<RepoPath, Map<RepoPath, Integer>> edges() {
        Map<RepoPath, Map<RepoPath, Integer>> edges = new TreeMap<>();
        for (SourceFile file : code.sourceFiles()) {
            RepoPath from = groups.getOrDefault(file.path(), RepoPath.ROOT);
            for (RepoPath target : code.targetsOf(file.path())) {
                edges.computeIfAbsent(from, key -> new TreeMap<>())
                        .merge(groups.getOrDefault(target, RepoPath.ROOT), 1, Integer::sum);
            }
        }
        return edges;
    }

    private List<String> notes(List<RepoPath> shown, Map<RepoPath, Map<RepoPath, Integer>> edges) {
        int hidden = sizes.size() - shown.size();
        int inside = edges.entrySet().stream()
                .mapToInt(entry -> entry.getValue().getOrDefault(entry.getKey(), 0))
                .sum();
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "    %%%% %,d source files; numbers in brackets count files, numbers on arrows pairs of files",
                code.sourceFiles().size()));
        if (hidden > 0) {
            notes.add(String.format(Locale.ROOT, "    %%%% left out: %,d smaller folders or files", hidden));
        }
        if (inside > 0) {
            notes.add(String.format(Locale.ROOT, "    %%%% left out: %,d dependencies inside a folder", inside));
        }
        return notes;
    }
}
