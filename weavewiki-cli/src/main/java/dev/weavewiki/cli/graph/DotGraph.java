package dev.weavewiki.cli.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files and their dependencies in the language of Graphviz, one box for each folder. A pair of files has one arrow; it
 * is dashed where no sign of it is certain.
 */
public final class DotGraph {

    private DotGraph() {}

    public static void write(GraphView graph, PrintWriter out) {
        CodeModel code = graph.code();
        out.print(
                "digraph " + quoted(code.name()) + " {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        Map<RepoPath, List<SourceFile>> folders = new TreeMap<>();
        code.sourceFiles()
                .forEach(file -> folders.computeIfAbsent(file.path().parent(), key -> new ArrayList<>())
                        .add(file));
        int number = 0;
        for (Map.Entry<RepoPath, List<SourceFile>> folder : folders.entrySet()) {
            out.print(
                    "  subgraph cluster_" + number++ + " {\n    label=" + quoted(label(folder.getKey(), code)) + ";\n");
            folder.getValue()
                    .forEach(file -> out.print("    " + quoted(file.path().value()) + " [label="
                            + quoted(file.path().name()) + "];\n"));
            out.print("  }\n");
        }
        arrows(code).forEach((arrow, style) -> out.print("  " + arrow + style + ";\n"));
        out.print("}\n");
        out.flush();
    }

    private static String label(RepoPath folder, CodeModel code) {
        return folder.equals(RepoPath.ROOT) ? code.name() : folder.value();
    }

    private static Map<String, String> arrows(CodeModel code) {
        Map<String, String> arrows = new TreeMap<>();
        for (Dependency dependency : code.dependencies()) {
            String style = dependency.certainty() == Certainty.CERTAIN ? "" : " [style=dashed]";
            arrows.merge(
                    quoted(dependency.from().value()) + " -> "
                            + quoted(dependency.to().value()),
                    style,
                    (first, second) -> first.isEmpty() ? first : second);
        }
        return arrows;
    }

    /** A quoted string of the DOT language; line breaks and quotes of names stay names. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + '"';
    }
}
