package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a library offers to those who use it, as far as its language marks it. */
final class Libraries {

    /** As many types as a reader can keep in mind. Our choice. */
    private static final int SHOWN = 5;

    /** Languages whose libraries offer types that they mark as public. */
    private static final List<String> TYPED = List.of("java", "kotlin", "scala", "csharp", "php", "swift");

    private Libraries() {}

    static List<EntryPoint> in(List<ParsedFile> files, List<EntryPoint> programs, ShownNames shown, CodeGraph graph) {
        List<EntryPoint> found = new ArrayList<>(pythonPackages(files));
        found.addAll(goPackage(files, shown, graph));
        TYPED.forEach(language -> found.addAll(types(language, files, programs, shown, graph)));
        found.addAll(rustCrates(files));
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
                        EntryReason.TOP_PACKAGE.english(),
                        Evidence.of(
                                file.path(),
                                LineRange.of(1, file.file().lines()).head(15))))
                .toList();
    }

    /** The exported types and functions of the package nearest to the root. */
    private static List<EntryPoint> goPackage(List<ParsedFile> files, ShownNames shown, CodeGraph graph) {
        List<ParsedFile> library = files.stream()
                .filter(file -> file.file().language().value().equals("go"))
                .filter(file -> !file.structure().packageName().equals("main"))
                .filter(file -> !("/" + file.path().value()).contains("/internal/"))
                .toList();
        int depth = library.stream().mapToInt(file -> file.path().depth()).min().orElse(0);
        return top(
                library.stream().filter(file -> file.path().depth() == depth).toList(),
                shown,
                graph,
                EntryReason.EXPORTED_BY_ROOT.english());
    }

    /** The central types of the modules without a program, where these are the larger part of a main language. */
    private static List<EntryPoint> types(
            String language, List<ParsedFile> files, List<EntryPoint> programs, ShownNames shown, CodeGraph graph) {
        List<ParsedFile> all = files.stream()
                .filter(file -> file.file().language().value().equals(language))
                .toList();
        Set<String> started = new HashSet<>();
        programs.forEach(program -> started.add(module(program.evidence().path())));
        List<ParsedFile> library = all.stream()
                .filter(file -> !started.contains(module(file.path())))
                .toList();
        boolean larger = 2 * library.size() > all.size() && 4 * all.size() > files.size();
        return larger ? top(library, shown, graph, EntryReason.CENTRAL_TYPE.english()) : List.of();
    }

    /** What a crate offers stands in, or is handed on by, its {@code src/lib.rs}. */
    private static List<EntryPoint> rustCrates(List<ParsedFile> files) {
        return files.stream()
                .filter(file -> file.path().name().equals("lib.rs")
                        && file.path().parent().name().equals("src")
                        && file.file().lines() > 0)
                .map(file -> {
                    String crate = file.path().parent().parent().name();
                    return new EntryPoint(
                            EntryPoint.Kind.LIBRARY,
                            crate.isEmpty() ? "lib" : crate,
                            EntryReason.LIBRARY_CRATE.english(),
                            Evidence.of(
                                    file.path(),
                                    LineRange.of(1, file.file().lines()).head(15)));
                })
                .toList();
    }

    /** The folder of the module, as builds lay it out. */
    private static String module(RepoPath path) {
        int sources = ("/" + path.value()).indexOf("/src/");
        return sources < 0 ? "" : path.value().substring(0, sources);
    }

    /** The manifests that name no main module stand for the index beside them. */
    static List<EntryPoint> npmIndexes(List<ParsedFile> files, List<Manifest> manifests) {
        List<EntryPoint> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            boolean silent = manifest.ecosystem().equals("npm")
                    && manifest.scripts().stream().allMatch(script -> script.kind() == Manifest.Script.Kind.TASK);
            if (silent) {
                files.stream()
                        .filter(file ->
                                file.path().parent().equals(manifest.path().parent()))
                        .filter(file -> file.path().stem().equals("index")
                                && file.file().lines() > 0)
                        .findFirst()
                        .ifPresent(file -> found.add(new EntryPoint(
                                EntryPoint.Kind.LIBRARY,
                                manifest.name().isEmpty() ? file.path().name() : manifest.name(),
                                EntryReason.MANIFEST_INDEX.english(),
                                Evidence.of(
                                        file.path(),
                                        LineRange.of(1, file.file().lines()).head(15)))));
            }
        }
        return found;
    }

    /** The largest public type of each file: first of those that the README's examples show, then of the most central. */
    private static List<EntryPoint> top(List<ParsedFile> files, ShownNames shown, CodeGraph graph, String reason) {
        return files.stream()
                .sorted(Comparator.comparingInt((ParsedFile file) -> rank(file, shown))
                        .thenComparingDouble(
                                (ParsedFile file) -> -graph.centrality().getOrDefault(file.path(), 0.0))
                        .thenComparing(ParsedFile::path))
                .flatMap(file -> publicType(file).stream())
                .limit(SHOWN)
                .map(symbol -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY,
                        symbol.name(),
                        shown.has(symbol.name()) ? EntryReason.SHOWN.english() : reason,
                        symbol.headEvidence()))
                .toList();
    }

    private static int rank(ParsedFile file, ShownNames shown) {
        return publicType(file).map(Symbol::name).map(shown::place).orElse(Integer.MAX_VALUE);
    }

    private static Optional<Symbol> publicType(ParsedFile file) {
        return file.symbols().stream()
                .filter(symbol ->
                        symbol.isTopLevel() && symbol.kind().isType() && symbol.visibility() == Visibility.PUBLIC)
                .max(Comparator.comparingInt((Symbol symbol) -> symbol.lines().count())
                        .thenComparing(Symbol::ref, Comparator.reverseOrder()));
    }
}
