package dev.weavewiki.cli.graph;

import dev.weavewiki.core.json.JsonStream;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The code model as one JSON document (specification, section 2). Paths are relative, lines count from 1. */
public final class JsonGraph {

    private JsonGraph() {}

    /** Writes the document piece by piece, as UTF-8; the stream stays open. */
    public static void write(GraphView graph, OutputStream out) {
        CodeModel code = graph.code();
        try (JsonStream json = JsonStream.to(out)) {
            json.field("name", code.name())
                    .field("commit", code.history().commit())
                    .list("files", code.sourceFiles().stream().map(file -> FileNode.of(file, graph)))
                    .list("outlines", outlined(code).map(Outline::of))
                    .list("imports", code.dependencies().stream().map(ImportEdge::of))
                    .list("references", code.references().stream().map(ImportEdge::of))
                    .list("calls", code.calls().stream().map(CallEdge::of))
                    .list("cycles", code.graph().cycles().stream())
                    .list("clusters", graph.communities().stream())
                    .list("entryPoints", code.entryPoints().stream().map(Place::of))
                    .list("facts", code.facts().stream().map(Place::of));
        }
    }

    private static Stream<SourceFile> outlined(CodeModel code) {
        return code.files().stream()
                .filter(file -> !file.role().isSource() && !file.symbols().isEmpty());
    }

    /** What is declared in a file beside the code. */
    private record Outline(String path, String language, String role, List<SymbolNode> symbols) {

        private static Outline of(SourceFile file) {
            return new Outline(
                    file.path().value(),
                    file.language().value(),
                    GraphView.word(file.role()),
                    file.symbols().stream().map(SymbolNode::of).toList());
        }
    }

    /** A source file. */
    private record FileNode(
            String path,
            String language,
            String role,
            int lines,
            boolean parsed,
            double centrality,
            int layer,
            String cluster,
            List<SymbolNode> symbols) {

        private static FileNode of(SourceFile file, GraphView graph) {
            return new FileNode(
                    file.path().value(),
                    file.language().value(),
                    GraphView.word(file.role()),
                    file.lines(),
                    file.structure().parsed(),
                    GraphView.rounded(graph.code().centrality(file.path())),
                    graph.code().graph().layers().getOrDefault(file.path(), 0),
                    graph.contexts().cluster(file.path()),
                    file.symbols().stream().map(SymbolNode::of).toList());
        }
    }

    /** A declaration. */
    private record SymbolNode(
            String name,
            String qualifiedName,
            String kind,
            String visibility,
            String signature,
            int startLine,
            int endLine) {

        private static SymbolNode of(Symbol symbol) {
            return new SymbolNode(
                    symbol.name(),
                    symbol.qualifiedName(),
                    symbol.kind().word(),
                    GraphView.word(symbol.visibility()),
                    symbol.signature(),
                    symbol.lines().from(),
                    symbol.lines().to());
        }
    }

    /** A dependency of a file on another; one pair may appear once for each kind. */
    private record ImportEdge(String from, String to, String kind, int line, String certainty) {

        private static ImportEdge of(Dependency dependency) {
            return new ImportEdge(
                    dependency.from().value(),
                    dependency.to().value(),
                    GraphView.word(dependency.kind()),
                    dependency.line(),
                    GraphView.word(dependency.certainty()));
        }
    }

    /** A call of a symbol by another, and whether it runs with it, in a function that it passes on, or later. */
    private record CallEdge(End from, End to, int line, String certainty, int toLine, String timing) {

        private static CallEdge of(Call call) {
            End from = End.of(call.from());
            End caller = call.within().isEmpty() ? from : new End(from.path(), from.name() + "." + call.within());
            return new CallEdge(
                    caller,
                    End.of(call.to()),
                    call.line(),
                    GraphView.word(call.certainty()),
                    call.toLine(),
                    GraphView.word(call.timing()));
        }
    }

    /** One end of a call; the name is empty for code at the top of a file. */
    private record End(String path, String name) {

        private static End of(SymbolRef ref) {
            return new End(ref.path().value(), ref.qualifiedName());
        }
    }

    /** An entry point or a fact, and where it stands. */
    private record Place(String kind, String name, String detail, String path, int startLine, int endLine) {

        private static Place of(EntryPoint entry) {
            return of(GraphView.word(entry.kind()), entry.name(), entry.reason(), entry.evidence());
        }

        private static Place of(Fact fact) {
            return of(GraphView.word(fact.kind()), fact.name(), fact.detail(), fact.evidence());
        }

        private static Place of(String kind, String name, String detail, Evidence evidence) {
            return new Place(
                    kind,
                    name,
                    detail,
                    evidence.path().value(),
                    evidence.lines().from(),
                    evidence.lines().to());
        }
    }
}
