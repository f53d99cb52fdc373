package dev.weavewiki.cli.graph;

import dev.weavewiki.agents.bottomup.describe.Markup;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /**
     * A symbol, what it calls and what calls it; the calls are empty where only callers are asked for. A type calls what its
     * members call outside of it, is called where others call these, and is as central as the most central of them.
     *
     * @param members of a type
     * @param supertypes as written
     */
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
            List<Member> members,
            List<String> supertypes,
            List<Subtype> subtypes,
            int depth,
            List<Branch> calls,
            List<Branch> calledBy) {}

    /** What a type holds. */
    public record Member(String path, String name, String kind, String visibility, int line, String signature) {

        /** Its name, what it is, and its line; the file too where that is not the type's. */
        String label(String home) {
            String place = path.equals(home) ? "" : path + ":";
            return name.substring(name.lastIndexOf('.') + 1) + "  " + visibility + " " + kind + "  " + place + line;
        }
    }

    /** A type that extends or implements another. */
    public record Subtype(String path, String name) {

        String label() {
            return path + "#" + name;
        }
    }

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
        Optional<TypeView> type = symbol.kind().isType() ? Optional.of(new TypeView(code, symbol)) : Optional.empty();
        return new OfSymbol(
                symbol.path().value(),
                symbol.qualifiedName(),
                symbol.kind().word(),
                GraphView.word(symbol.visibility()),
                symbol.lines().from(),
                symbol.lines().to(),
                symbol.signature(),
                firstSentence(symbol.doc()),
                graph.contexts().of(symbol).cluster(),
                GraphView.rounded(type.map(TypeView::all)
                        .orElse(Stream.of(symbol))
                        .mapToDouble(part -> graph.contexts().of(part).centrality())
                        .max()
                        .orElse(0)),
                type.map(TypeView::members).orElse(List.of()).stream()
                        .map(Answers::member)
                        .toList(),
                type.map(TypeView::supertypes).orElse(List.of()),
                type.map(TypeView::subtypes).orElse(List.of()).stream()
                        .map(subtype -> new Subtype(subtype.path().value(), subtype.qualifiedName()))
                        .toList(),
                depth,
                callersOnly ? List.of() : reach(symbol, type, false).from(symbol.ref(), depth),
                reach(symbol, type, true).from(symbol.ref(), depth));
    }

    private static Member member(Symbol symbol) {
        return new Member(
                symbol.path().value(),
                symbol.qualifiedName(),
                symbol.kind().word(),
                GraphView.word(symbol.visibility()),
                symbol.lines().from(),
                symbol.signature());
    }

    private Reach<SymbolRef> reach(Symbol start, Optional<TypeView> type, boolean callers) {
        return new Reach<>(
                ref -> called(
                        type.isPresent() && ref.equals(start.ref())
                                ? type.get().calls(callers)
                                : (callers ? code.callsTo(ref) : code.callsFrom(ref)).stream(),
                        callers),
                ref -> new Branch(ref.path().value(), ref.qualifiedName(), List.of(), false, List.of()));
    }

    private static Map<SymbolRef, List<Branch.Sign>> called(Stream<Call> calls, boolean callers) {
        Map<SymbolRef, List<Branch.Sign>> called = new TreeMap<>();
        calls.sorted(Comparator.comparingInt(Call::line))
                .forEach(call -> called.computeIfAbsent(callers ? call.from() : call.to(), key -> new ArrayList<>())
                        .add(new Branch.Sign("call", call.line(), GraphView.word(call.certainty()))));
        return called;
    }

    private static String firstSentence(String doc) {
        String line =
                Markup.plain(Markup.withoutBlocks(doc)).replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.next();
        return end == BreakIterator.DONE ? line : line.substring(0, end).strip();
    }
}
