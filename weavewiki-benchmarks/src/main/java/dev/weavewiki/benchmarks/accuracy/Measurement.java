package dev.weavewiki.benchmarks.accuracy;

import dev.weavewiki.benchmarks.accuracy.AnswerKey.DeclaredSymbol;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.FileEdge;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.MethodCall;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code model of one project beside its key. */
record Measurement(AnswerKey key, Score edges, Score symbols, Score calls, Score callNames) {

    static Measurement of(AnswerKey key) {
        CodeModel model =
                CodeAnalyzer.standard().analyze(new RepositoryScanner().scan(key.tree(), ScanOptions.defaults()));
        return new Measurement(key, edges(key, model), symbols(key, model), calls(key, model), callNames(key, model));
    }

    private static Score edges(AnswerKey key, CodeModel model) {
        Set<FileEdge> claimed = model.dependencies().stream()
                .map(edge -> new FileEdge(edge.from().value(), edge.to().value()))
                .filter(edge -> key.covers(edge.from()) && key.covers(edge.to()))
                .collect(Collectors.toSet());
        Set<FileEdge> right = new HashSet<>(key.edges());
        right.addAll(key.allowed());
        return compare(claimed, right, key.edges(), edge -> edge.from() + " -> " + edge.to());
    }

    private static <T> Score compare(
            Set<T> claimed, Set<T> right, Set<T> asked, java.util.function.Function<T, String> text) {
        List<String> wrong =
                claimed.stream().filter(one -> !right.contains(one)).map(text).toList();
        List<String> missed =
                asked.stream().filter(one -> !claimed.contains(one)).map(text).toList();
        return new Score(
                claimed.size(),
                claimed.size() - wrong.size(),
                asked.size(),
                asked.size() - missed.size(),
                missed,
                wrong);
    }

    /** Each declaration of the key takes one symbol of its name whose lines hold it. */
    private static Score symbols(AnswerKey key, CodeModel model) {
        Map<String, List<Symbol>> open = new TreeMap<>();
        int claimed = 0;
        for (SourceFile file : model.sourceFiles()) {
            for (Symbol symbol : compared(key, file)) {
                claimed++;
                open.computeIfAbsent(file.path().value() + " " + symbol.qualifiedName(), name -> new ArrayList<>())
                        .add(symbol);
            }
        }
        List<String> missed = new ArrayList<>();
        List<DeclaredSymbol> asked = new ArrayList<>(key.symbols());
        asked.sort((a, b) -> Integer.compare(b.line(), a.line()));
        for (DeclaredSymbol declared : asked) {
            List<Symbol> candidates = open.getOrDefault(declared.path() + " " + declared.name(), List.of());
            var fit = candidates.stream()
                    .filter(symbol -> declared.line() == 0 || symbol.lines().contains(declared.line()))
                    .findFirst();
            fit.ifPresentOrElse(
                    candidates::remove,
                    () -> missed.add(declared.path() + ":" + declared.line() + " " + declared.name()));
        }
        List<String> wrong = open.values().stream()
                .flatMap(List::stream)
                .filter(symbol -> !isAllowed(key, symbol))
                .map(symbol -> symbol.path() + ":" + symbol.lines().from() + " " + symbol.qualifiedName())
                .toList();
        int total = key.symbols().size();
        return new Score(claimed, claimed - wrong.size(), total, total - missed.size(), missed, wrong);
    }

    private static List<Symbol> compared(AnswerKey key, SourceFile file) {
        return !key.covers(file.path().value())
                ? List.of()
                : file.symbols().stream()
                        .filter(symbol -> key.data()
                                || symbol.kind().isCallable()
                                || symbol.kind().isType())
                        .toList();
    }

    private static boolean isAllowed(AnswerKey key, Symbol symbol) {
        String path = symbol.path().value();
        return key.more().stream()
                .anyMatch(one -> one.path().equals(path)
                        && lastName(one.name()).equals(lastName(symbol.name()))
                        && symbol.lines().contains(one.line()));
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Score callNames(AnswerKey key, CodeModel model) {
        Set<MethodCall> claimed =
                covered(key, model).map(call -> named(call, model, 0)).collect(Collectors.toSet());
        Set<MethodCall> asked =
                key.calls().stream().map(Measurement::withoutLine).collect(Collectors.toSet());
        Set<MethodCall> right = new HashSet<>(asked);
        right.addAll(key.moreCalls());
        return compare(claimed, right, asked, Measurement::text);
    }

    /** Overloads told apart: the line that the key names lies in the declaration that the code model names. */
    private static Score calls(AnswerKey key, CodeModel model) {
        Set<MethodCall> claimed = new HashSet<>();
        covered(key, model).forEach(call -> claimed.add(named(call, model, call.toLine())));
        Set<MethodCall> asked = new HashSet<>();
        for (MethodCall call : key.calls()) {
            asked.add(atSymbol(call, model));
        }
        Set<MethodCall> open = asked.stream().filter(call -> call.toLine() == 0).collect(Collectors.toSet());
        Set<MethodCall> claimedNames =
                claimed.stream().map(Measurement::withoutLine).collect(Collectors.toSet());
        List<String> wrong = claimed.stream()
                .filter(call -> !asked.contains(call) && !open.contains(withoutLine(call)))
                .filter(call -> !key.moreCalls().contains(withoutLine(call)))
                .map(Measurement::text)
                .toList();
        List<String> missed = asked.stream()
                .filter(call -> call.toLine() == 0 ? !claimedNames.contains(call) : !claimed.contains(call))
                .map(Measurement::text)
                .toList();
        return new Score(
                claimed.size(),
                claimed.size() - wrong.size(),
                asked.size(),
                asked.size() - missed.size(),
                missed,
                wrong);
    }

    private static Stream<Call> covered(AnswerKey key, CodeModel model) {
        return model.calls().stream()
                .filter(call -> key.covers(call.from().path().value())
                        && key.covers(call.to().path().value()));
    }

    private static MethodCall withoutLine(MethodCall call) {
        return new MethodCall(call.fromPath(), call.from(), call.toPath(), call.to(), 0);
    }

    /** A caller that is a constructor counts as its type, because initializers are compiled into constructors. */
    private static MethodCall named(Call call, CodeModel model, int line) {
        String from = call.from().qualifiedName();
        String[] names = from.split("\\.", -1);
        int last = names.length - 1;
        boolean constructor = last > 0 && names[last].equals(names[last - 1]);
        String caller = constructor ? from.substring(0, from.lastIndexOf('.')) : from;
        String whole = call.within().isEmpty() ? caller : caller + "." + inner(call.within());
        boolean type = model.file(call.to().path())
                .flatMap(file -> file.symbols().stream()
                        .filter(symbol ->
                                symbol.qualifiedName().equals(call.to().qualifiedName()))
                        .findFirst())
                .map(symbol -> symbol.kind().isType())
                .orElse(false);
        return new MethodCall(
                call.from().path().value(),
                whole,
                call.to().path().value(),
                call.to().qualifiedName(),
                type ? 0 : line);
    }

    private static String inner(String within) {
        String[] names = within.split("\\.", -1);
        int last = names.length - 1;
        return last > 0 && names[last].equals(names[last - 1]) ? within.substring(0, within.lastIndexOf('.')) : within;
    }

    private static MethodCall atSymbol(MethodCall call, CodeModel model) {
        int line = model.sourceFiles().isEmpty() || call.toLine() == 0 ? 0 : startOf(call, model);
        return new MethodCall(call.fromPath(), call.from(), call.toPath(), call.to(), line);
    }

    private static int startOf(MethodCall call, CodeModel model) {
        return model.file(dev.weavewiki.core.model.RepoPath.of(call.toPath())).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.qualifiedName().equals(call.to())
                        && symbol.lines().contains(call.toLine()))
                .mapToInt(symbol -> symbol.lines().from())
                .findFirst()
                .orElse(call.toLine());
    }

    private static String text(MethodCall call) {
        String line = call.toLine() == 0 ? "" : ":" + call.toLine();
        return call.fromPath() + "#" + call.from() + " -> " + call.toPath() + "#" + call.to() + line;
    }
}
