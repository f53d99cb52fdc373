package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The architecture as the graph of dependencies shows it. */
final class ArchitectureFacts {

    /** Up to this share of dependencies against the order, layers still describe the code. Our choice. */
    private static final double TOLERATED = 0.05;

    private final CodeModel code;
    private final Landscape landscape;
    private final Set<RepoPath> product;
    private final ProseLanguage say;

    ArchitectureFacts(Knowledge known, Landscape landscape) {
        this.code = known.code();
        this.landscape = landscape;
        this.product = Set.copyOf(landscape.files());
        this.say = known.language();
    }

    String style() {
        int layers = landscape.layers().layers().size();
        boolean clean = landscape.against() <= TOLERATED * landscape.dependencies();
        String style = say.text(kind());
        if (landscape.byFile()) {
            style = say.text("flat {0}", style);
        } else if (layers >= 3 && clean) {
            style = say.text("layered {0}", style);
        }
        if (modules() >= 3) {
            style = say.text("multi-module {0}", style);
        }
        return clean || landscape.byFile() ? style : say.text("{0} with mutually dependent areas", style);
    }

    private long modules() {
        Set<RepoPath> folders = new HashSet<>();
        for (RepoPath file : product) {
            RepoPath folder = file.parent();
            while (!folder.equals(RepoPath.ROOT) && folders.add(folder)) {
                folder = folder.parent();
            }
        }
        return code.manifests().stream()
                .map(manifest -> manifest.path().parent())
                .distinct()
                .filter(folders::contains)
                .count();
    }

    private Phrase kind() {
        Set<EntryPoint.Kind> kinds = entries().map(EntryPoint::kind).collect(Collectors.toSet());
        if (kinds.contains(EntryPoint.Kind.HTTP_ROUTE)) {
            return Phrase.of("web service");
        }
        boolean lends = kinds.contains(EntryPoint.Kind.LIBRARY) || declaresLibrary();
        // In a library a main is mostly a by-product, such as a module that prints when it is started.
        boolean runs = kinds.contains(EntryPoint.Kind.BINARY) || !lends && kinds.contains(EntryPoint.Kind.MAIN);
        if (lends) {
            return runs ? Phrase.of("library with a program") : Phrase.of("library");
        }
        if (kinds.contains(EntryPoint.Kind.CLI_COMMAND)) {
            return Phrase.of("command-line program");
        }
        return runs ? Phrase.of("program") : Phrase.of("library");
    }

    private boolean declaresLibrary() {
        return code.manifests().stream()
                .flatMap(manifest -> manifest.scripts().stream())
                .anyMatch(script -> script.kind() == Manifest.Script.Kind.LIBRARY_MAIN);
    }

    private Stream<EntryPoint> entries() {
        return code.entryPoints().stream()
                .filter(entry -> product.contains(entry.evidence().path()));
    }

    List<CitedStatement> overview() {
        List<CitedStatement> overview = new ArrayList<>();
        shape().ifPresent(overview::add);
        entrance().ifPresent(overview::add);
        center().ifPresent(overview::add);
        direction().ifPresent(overview::add);
        heaviest().ifPresent(overview::add);
        beside().ifPresent(overview::add);
        return overview;
    }

    private Optional<CitedStatement> shape() {
        List<RepoPath> central = Descriptions.byWeight(code, landscape.files());
        Evidence[] evidence = anchors(central.stream().limit(3).toList());
        String size = Prose.sourceFiles(landscape.files().size(), say);
        if (landscape.byFile()) {
            return cited(
                    say.text(
                            "The product is {0} with hardly any folders between them, so its parts are its files.",
                            size),
                    evidence);
        }
        List<Area> largest = landscape.graph().areas().stream()
                .sorted(Comparator.comparingInt((Area area) -> -area.files().size())
                        .thenComparing(Area::folder))
                .limit(3)
                .toList();
        return cited(
                say.text(
                        largest.size(),
                        "The product is {0} in {1}; the largest is {2}.",
                        "The product is {0} in {1}; the largest are {2}.",
                        size,
                        say.count(landscape.graph().areas().size(), "area"),
                        say.list(largest.stream().map(this::sized).toList())),
                evidence);
    }

    private String sized(Area area) {
        return say.text("{0} ({1})", area.shown(say), Prose.files(area.files().size(), say));
    }

    private Optional<CitedStatement> entrance() {
        boolean told = entries().anyMatch(entry -> !isCentralOnly(entry));
        List<EntryPoint> entries = entries()
                .filter(entry -> !told || !isCentralOnly(entry))
                .sorted(Comparator.comparing((EntryPoint entry) -> entry.kind() == EntryPoint.Kind.MAIN)
                        .thenComparingDouble(
                                entry -> -code.centrality(entry.evidence().path()))
                        .thenComparingInt(entry -> -size(entry)))
                .limit(4)
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = entries.stream()
                .map(entry -> say.text(
                        "{0} ({1})", entry.name(), "`" + entry.evidence().path() + "`"))
                .distinct()
                .toList();
        return cited(
                told
                        ? say.text("It is entered through {0}.", say.list(names))
                        : say.text(
                                names.size(),
                                "Its most central public type is {0}.",
                                "Its most central public types are {0}.",
                                say.list(names)),
                entries.stream()
                        .map(EntryPoint::evidence)
                        .map(ArchitectureFacts::tight)
                        .toArray(Evidence[]::new));
    }

    /** Whether nothing but its place among the others speaks for it. */
    private static boolean isCentralOnly(EntryPoint entry) {
        return entry.reason().equals(EntryReason.CENTRAL_TYPE.english());
    }

    private int size(EntryPoint entry) {
        return code.symbolAt(entry.evidence().path(), entry.evidence().lines().from())
                .map(symbol -> symbol.lines().count())
                .orElse(0);
    }

    private static Evidence tight(Evidence evidence) {
        return Evidence.of(evidence.path(), evidence.lines().head(15));
    }

    private Optional<CitedStatement> center() {
        Map<RepoPath, Integer> users = new HashMap<>();
        landscape.files().forEach(path -> users.put(path, users(path).size()));
        Optional<RepoPath> hub = landscape.files().stream()
                .max(Comparator.comparingInt((RepoPath path) -> users.getOrDefault(path, 0))
                        .thenComparing(Comparator.reverseOrder()));
        return hub.filter(path -> users.getOrDefault(path, 0) >= 2).flatMap(path -> {
            String purpose = Descriptions.documented(code, path);
            String most = say.text(
                    "The file that most others lean on is {0}: {1} of the {2} use it.",
                    "`" + path + "`",
                    users.getOrDefault(path, 0),
                    landscape.files().size());
            return cited(purpose.isEmpty() ? most : most + " " + purpose, uses(path));
        });
    }

    private List<RepoPath> users(RepoPath path) {
        return code.sourcesOf(path).stream().filter(product::contains).toList();
    }

    private Evidence[] uses(RepoPath path) {
        Set<RepoPath> users = Set.copyOf(users(path));
        Stream<Evidence> own = Descriptions.anchor(code, path).stream();
        Stream<Evidence> lines = code.dependentsOf(path).stream()
                .filter(dependency -> users.contains(dependency.from()))
                .map(Dependency::evidence)
                .distinct()
                .limit(3);
        return Stream.concat(own, lines).toArray(Evidence[]::new);
    }

    private Optional<CitedStatement> direction() {
        int all = landscape.dependencies();
        if (all == 0) {
            return Optional.empty();
        }
        int against = landscape.against();
        String dependencies = Prose.dependencies(all, say);
        if (against == 0) {
            return cited(
                    say.text(
                            landscape.byFile()
                                    ? "Of the {0} between files none runs against the order of the layers, so a change"
                                            + " below never needs a look above."
                                    : "Of the {0} between areas none runs against the order of the layers, so a change"
                                            + " below never needs a look above.",
                            dependencies),
                    samples(landscape.graph().edges()));
        }
        return cited(
                against(dependencies, against, Math.max(1, Math.round(100.0 * against / all))),
                samples(landscape.layers().violations()));
    }

    private String against(String dependencies, int against, long percent) {
        return landscape.byFile()
                ? say.text(
                        against,
                        "Of the {0} between files {1} runs against the order of the layers ({2} %).",
                        "Of the {0} between files {1} run against the order of the layers ({2} %).",
                        dependencies,
                        against,
                        percent)
                : say.text(
                        against,
                        "Of the {0} between areas {1} runs against the order of the layers ({2} %).",
                        "Of the {0} between areas {1} run against the order of the layers ({2} %).",
                        dependencies,
                        against,
                        percent);
    }

    private static Evidence[] samples(List<AreaGraph.Edge> edges) {
        return edges.stream().limit(3).map(edge -> edge.sample().evidence()).toArray(Evidence[]::new);
    }

    private Optional<CitedStatement> heaviest() {
        if (landscape.byFile() || landscape.graph().edges().isEmpty()) {
            return Optional.empty();
        }
        AreaGraph.Edge edge = landscape.graph().edges().get(0);
        return cited(
                say.text(
                        "The closest tie is that of {0} to {1}: {2}.",
                        edge.from().shown(say), edge.to().shown(say), Prose.filePairs(edge.weight(), say)),
                samples(List.of(edge)));
    }

    private Optional<CitedStatement> beside() {
        List<SourceFile> beside = code.sourceFiles().stream()
                .filter(file -> !product.contains(file.path()))
                .toList();
        long tests =
                beside.stream().filter(file -> Scope.isTest(code, file.path())).count();
        long others = beside.size() - tests;
        List<String> parts = new ArrayList<>();
        if (tests > 0) {
            parts.add(Prose.testFiles(tests, say));
        }
        if (others > 0) {
            parts.add(say.text("{0} of examples, documentation and the like", Prose.files(others, say)));
        }
        List<RepoPath> shown = Descriptions.byCentrality(
                code, beside.stream().map(SourceFile::path).toList());
        return parts.isEmpty()
                ? Optional.empty()
                : cited(
                        say.text("Beside it stand {0}, which are not part of the layers.", say.list(parts)),
                        anchors(shown.stream().limit(2).toList()));
    }

    private Evidence[] anchors(List<RepoPath> paths) {
        return paths.stream()
                .flatMap(path -> Descriptions.anchor(code, path).stream())
                .toArray(Evidence[]::new);
    }

    private static Optional<CitedStatement> cited(String statement, Evidence... evidence) {
        return evidence.length == 0 ? Optional.empty() : Optional.of(CitedStatement.of(statement, evidence));
    }
}
