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
import java.util.TreeMap;

/**
 * The dependencies as a Mermaid flowchart that can be read: single files where there are few, else folders, the
 * largest of them opened as long as no more than {@value Mermaid#MOST_NODES} are shown. What it leaves out stands in
 * comments at its end.
 */
public final class MermaidGraph {

    private final CodeModel code;
    private final Map<RepoPath, RepoPath> groups = new TreeMap<>();
    private final Map<RepoPath, Integer> sizes = new TreeMap<>();

    private MermaidGraph(CodeModel code) {
        this.code = code;
    }

    /** The lines of the diagram without a fence. */
    public static List<String> lines(GraphView view) {
        MermaidGraph graph = new MermaidGraph(view.code());
        graph.group();
        return graph.draw();
    }

    /** Opens the largest folder whose parts still fit, until none is left that does. */
    private void group() {
        sizes.put(RepoPath.ROOT, code.sourceFiles().size());
        boolean opened = true;
        while (opened) {
            opened = sizes.keySet().stream()
                    .filter(group -> code.file(group).isEmpty())
                    .sorted(Comparator.comparingInt((RepoPath group) -> -sizes.getOrDefault(group, 0))
                            .thenComparing(group -> group))
                    .toList()
                    .stream()
                    .anyMatch(this::open);
        }
        for (SourceFile file : code.sourceFiles()) {
            RepoPath up = file.path();
            while (!sizes.containsKey(up) && !up.equals(RepoPath.ROOT)) {
                up = up.parent();
            }
            groups.put(file.path(), up);
        }
    }

    /** The root is always opened: a diagram of one node says nothing, and what is too much for it is counted. */
    private boolean open(RepoPath folder) {
        Map<RepoPath, Integer> parts = new TreeMap<>();
        for (SourceFile file : code.sourceFiles()) {
            if (file.path().isUnder(folder)) {
                parts.merge(at(file.path(), folder.depth() + 1), 1, Integer::sum);
            }
        }
        boolean fits = folder.equals(RepoPath.ROOT) || sizes.size() - 1 + parts.size() <= Mermaid.MOST_NODES;
        if (fits) {
            sizes.remove(folder);
            sizes.putAll(parts);
        }
        return fits;
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
                .sorted(Comparator.comparingInt((RepoPath group) -> -sizes.getOrDefault(group, 0))
                        .thenComparing(group -> group))
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
        return file ? group.value() : String.format(Locale.ROOT, "%s/ (%,d)", group, sizes.getOrDefault(group, 0));
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
