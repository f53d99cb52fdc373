package dev.weavewiki.cli.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolContext;
import dev.weavewiki.core.model.code.SymbolRef;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Answers questions about files and symbols. */
public final class Answers {

    private final GraphView graph;
    private final CodeModel code;

    public Answers(GraphView graph) {
        this.graph = graph;
        this.code = graph.code();
    }

    /**
     * A file and what it leans on, or what leans on it.
     *
     * @param direction {@code dependencies} or {@code dependents}
     */
    public record OfFile(
            String path,
            String language,
            int lines,
            double centrality,
            int layer,
            String cluster,
            String direction,
            int depth,
            List<Branch> branches) {}

    /** A symbol, what it calls and what calls it; the calls are empty where only callers are asked for. */
    public record OfSymbol(
            String path,
            String name,
            String kind,
            String visibility,
            int startLine,
            int endLine,
            String signature,
            String doc,
            String cluster,
            double centrality,
            int depth,
            List<Branch> calls,
            List<Branch> calledBy) {}

    public OfFile of(SourceFile file, int depth, boolean dependents) {
        Reach<RepoPath> reach = new Reach<>(
                path -> linked(path, dependents), path -> new Branch(path.value(), "", List.of(), false, List.of()));
        return new OfFile(
                file.path().value(),
                file.language().value(),
                file.lines(),
                GraphView.rounded(code.centrality(file.path())),
                code.graph().layers().getOrDefault(file.path(), 0),
                graph.contexts().cluster(file.path()),
                dependents ? "dependents" : "dependencies",
                depth,
                reach.from(file.path(), depth));
    }

    private Map<RepoPath, List<Branch.Sign>> linked(RepoPath path, boolean dependents) {
        Map<RepoPath, List<Branch.Sign>> linked = new TreeMap<>();
        for (Dependency dependency : dependents ? code.dependentsOf(path) : code.dependenciesOf(path)) {
            linked.computeIfAbsent(dependents ? dependency.from() : dependency.to(), key -> new ArrayList<>())
                    .add(new Branch.Sign(
                            GraphView.word(dependency.kind()),
                            dependency.line(),
                            GraphView.word(dependency.certainty())));
        }
        return linked;
    }

    public OfSymbol of(Symbol symbol, int depth, boolean callersOnly) {
        SymbolContext context = graph.contexts().of(symbol);
        return new OfSymbol(
                symbol.path().value(),
                symbol.qualifiedName(),
                symbol.kind().word(),
                GraphView.word(symbol.visibility()),
                symbol.lines().from(),
                symbol.lines().to(),
                symbol.signature(),
                firstSentence(symbol.doc()),
                context.cluster(),
                GraphView.rounded(context.centrality()),
                depth,
                callersOnly ? List.of() : reach(false).from(symbol.ref(), depth),
                reach(true).from(symbol.ref(), depth));
    }

    private Reach<SymbolRef> reach(boolean callers) {
        return new Reach<>(
                ref -> called(ref, callers),
                ref -> new Branch(ref.path().value(), ref.qualifiedName(), List.of(), false, List.of()));
    }

    private Map<SymbolRef, List<Branch.Sign>> called(SymbolRef symbol, boolean callers) {
        Map<SymbolRef, List<Branch.Sign>> called = new TreeMap<>();
        for (Call call : callers ? code.callsTo(symbol) : code.callsFrom(symbol)) {
            called.computeIfAbsent(callers ? call.from() : call.to(), key -> new ArrayList<>())
                    .add(new Branch.Sign("call", call.line(), GraphView.word(call.certainty())));
        }
        return called;
    }

    private static String firstSentence(String doc) {
        String line = doc.replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.next();
        return end == BreakIterator.DONE ? line : line.substring(0, end).strip();
    }
}
