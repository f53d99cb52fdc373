package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a library offers to those who use it, as far as its language marks it. */
final class Libraries {

    /** As many types as a reader can keep in mind. Our choice. */
    private static final int SHOWN = 5;

    private Libraries() {}

    static List<EntryPoint> in(List<ParsedFile> files, List<EntryPoint> programs, CodeGraph graph) {
        List<EntryPoint> found = new ArrayList<>(pythonPackages(files));
        found.addAll(goPackage(files, graph));
        if (programs.isEmpty()) {
            found.addAll(javaTypes(files, graph));
        }
        return found;
    }

    private static List<EntryPoint> pythonPackages(List<ParsedFile> files) {
        Set<RepoPath> packages = new HashSet<>();
        for (ParsedFile file : files) {
            if (file.path().name().equals("__init__.py")) {
                packages.add(file.path().parent());
            }
        }
        return files.stream()
                .filter(file -> file.path().name().equals("__init__.py"))
                .filter(file ->
                        file.file().lines() > 0 && !file.path().parent().value().isEmpty())
                .filter(file -> !packages.contains(file.path().parent().parent()))
                .map(file -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY,
                        file.path().parent().name(),
                        "top package",
                        Evidence.of(
                                file.path(),
                                LineRange.of(1, file.file().lines()).head(15))))
                .toList();
    }

    /** The exported types and functions of the package nearest to the root. */
    private static List<EntryPoint> goPackage(List<ParsedFile> files, CodeGraph graph) {
        List<ParsedFile> library = files.stream()
                .filter(file -> file.file().language().value().equals("go"))
                .filter(file -> !file.structure().packageName().equals("main"))
                .filter(file -> !("/" + file.path().value()).contains("/internal/"))
                .toList();
        int depth = library.stream().mapToInt(file -> file.path().depth()).min().orElse(0);
        return top(
                library.stream().filter(file -> file.path().depth() == depth).toList(),
                graph,
                "exported by the root package");
    }

    private static List<EntryPoint> javaTypes(List<ParsedFile> files, CodeGraph graph) {
        List<ParsedFile> java = files.stream()
                .filter(file -> file.file().language().value().equals("java"))
                .toList();
        return top(java, graph, "central public type");
    }

    private static List<EntryPoint> top(List<ParsedFile> files, CodeGraph graph, String reason) {
        return files.stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol ->
                        symbol.isTopLevel() && symbol.kind().isType() && symbol.visibility() == Visibility.PUBLIC)
                .sorted(Comparator.comparingDouble(
                                (Symbol symbol) -> -graph.centrality().getOrDefault(symbol.path(), 0.0))
                        .thenComparing(Comparator.comparingInt(
                                        (Symbol symbol) -> symbol.lines().count())
                                .reversed())
                        .thenComparing(Symbol::ref))
                .limit(SHOWN)
                .map(symbol -> new EntryPoint(EntryPoint.Kind.LIBRARY, symbol.name(), reason, symbol.headEvidence()))
                .toList();
    }
}
