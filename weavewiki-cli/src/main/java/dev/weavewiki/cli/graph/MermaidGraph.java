package dev.weavewiki.cli.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.generators.markdown.Mermaid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dependencies as a Mermaid flowchart that can be read: single files where there are few, else folders at the deepest
 * level at which no more than {@value Mermaid#MOST_NODES} are left. What it leaves out stands in comments at its end.
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

    private void group() {
        int deepest = code.sourceFiles().stream()
                .mapToInt(file -> file.path().depth())
                .max()
                .orElse(1);
        int depth = deepest;
        while (depth > 1 && groupsAt(depth) > Mermaid.MOST_NODES) {
            depth--;
        }
        for (SourceFile file : code.sourceFiles()) {
            groups.put(file.path(), at(file.path(), depth));
            sizes.merge(at(file.path(), depth), 1, Integer::sum);
        }
    }

    private int groupsAt(int depth) {
        TreeSet<RepoPath> found = new TreeSet<>();
        code.sourceFiles().forEach(file -> found.add(at(file.path(), depth)));
        return found.size();
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
        List<String> lines = new java.util.ArrayList<>(diagram.lines());
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
        List<String> notes = new java.util.ArrayList<>();
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
