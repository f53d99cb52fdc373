package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The architecture as the graph of dependencies shows it. */
final class ArchitectureFacts {

    private static final int MOST_VIOLATIONS = 12;

    /** Up to this share of dependencies against the order, layers still describe the code. Our choice. */
    private static final double TOLERATED = 0.05;

    private final Knowledge known;
    private final CodeModel code;
    private final Landscape landscape;
    private final String unit;

    ArchitectureFacts(Knowledge known, Landscape landscape) {
        this.known = known;
        this.code = known.code();
        this.landscape = landscape;
        this.unit = landscape.byFile() ? "file" : "area";
    }

    String style() {
        int layers = landscape.layers().layers().size();
        boolean clean = landscape.against() <= TOLERATED * landscape.dependencies();
        String order = landscape.byFile() ? "flat " : layers >= 3 && clean ? "layered " : "";
        String modules = modules() >= 3 ? "multi-module " : "";
        String knots = !clean && !landscape.byFile() ? " with mutually dependent areas" : "";
        return modules + order + kind() + knots;
    }

    private long modules() {
        Set<RepoPath> folders = code.manifests().stream()
                .map(manifest -> manifest.path().parent())
                .filter(folder -> !folder.value().isEmpty())
                .collect(Collectors.toSet());
        return folders.stream()
                .filter(folder -> landscape.files().stream().anyMatch(file -> file.isUnder(folder)))
                .count();
    }

    private String kind() {
        Set<EntryPoint.Kind> kinds = entries().map(EntryPoint::kind).collect(Collectors.toSet());
        if (kinds.contains(EntryPoint.Kind.HTTP_ROUTE)) {
            return "web service";
        }
        boolean lends = kinds.contains(EntryPoint.Kind.LIBRARY) || declaresLibrary();
        // In a library a main is mostly a by-product, such as a module that prints when it is started.
        boolean runs = kinds.contains(EntryPoint.Kind.BINARY) || !lends && kinds.contains(EntryPoint.Kind.MAIN);
        if (lends) {
            return runs ? "library with a program" : "library";
        }
        return kinds.contains(EntryPoint.Kind.CLI_COMMAND) ? "command-line program" : runs ? "program" : "library";
    }

    private boolean declaresLibrary() {
        return code.manifests().stream()
                .flatMap(manifest -> manifest.scripts().stream())
                .anyMatch(script -> script.kind() == Manifest.Script.Kind.LIBRARY_MAIN);
    }

    private Stream<EntryPoint> entries() {
        Set<RepoPath> product = Set.copyOf(landscape.files());
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
        String size = Prose.count(landscape.files().size(), "source file");
        if (landscape.byFile()) {
            return cited(
                    "The product is " + size + " with hardly any folders between them, so its parts are its files.",
                    evidence);
        }
        List<Area> largest = landscape.graph().areas().stream()
                .sorted(Comparator.comparingInt((Area area) -> -area.files().size())
                        .thenComparing(Area::folder))
                .limit(3)
                .toList();
        return cited(
                "The product is " + size + " in "
                        + Prose.count(landscape.graph().areas().size(), "area")
                        + "; the largest " + (largest.size() == 1 ? "is " : "are ")
                        + Prose.list(largest.stream()
                                .map(area -> area.shown() + " ("
                                        + Prose.count(area.files().size(), "file") + ")")
                                .toList())
                        + ".",
                evidence);
    }

    private Optional<CitedStatement> entrance() {
        List<EntryPoint> entries = entries()
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
                .map(entry -> entry.name() + " (`" + entry.evidence().path() + "`)")
                .distinct()
                .toList();
        return cited(
                "It is entered through " + Prose.list(names) + ".",
                entries.stream()
                        .map(EntryPoint::evidence)
                        .map(ArchitectureFacts::tight)
                        .toArray(Evidence[]::new));
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
        Optional<RepoPath> hub = landscape.files().stream()
                .max(Comparator.comparingInt((RepoPath path) -> users(path).size())
                        .thenComparing(Comparator.reverseOrder()));
        return hub.filter(path -> users(path).size() >= 2).flatMap(path -> {
            String purpose = Descriptions.documented(code, path);
            return cited(
                    "The file that most others lean on is `" + path + "`: "
                            + users(path).size() + " of the "
                            + landscape.files().size() + " use it."
                            + (purpose.isEmpty() ? "" : " " + purpose),
                    uses(path));
        });
    }

    private List<RepoPath> users(RepoPath path) {
        Set<RepoPath> product = Set.copyOf(landscape.files());
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
        String between = "Of the " + Prose.count(all, "dependency") + " between " + unit + "s";
        if (against == 0) {
            return cited(
                    between + " none runs against the order of the layers, so a change below never needs a look "
                            + "above.",
                    samples(landscape.graph().edges()));
        }
        return cited(
                between + " " + against + (against == 1 ? " runs" : " run") + " against the order of the layers ("
                        + Math.max(1, Math.round(100.0 * against / all)) + " %).",
                samples(landscape.layers().violations()));
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
                "The closest tie is that of " + edge.from().shown() + " to " + edge.to().shown() + ": " + Prose.count(edge.weight(), "pair") + " of files.",
                samples(List.of(edge)));
    }

    private Optional<CitedStatement> beside() {
        List<SourceFile> beside = code.sourceFiles().stream()
                .filter(file -> !landscape.files().contains(file.path()))
                .toList();
        long tests =
                beside.stream().filter(file -> Scope.isTest(code, file.path())).count();
        long others = beside.size() - tests;
        List<String> parts = new ArrayList<>();
        if (tests > 0) {
            parts.add(Prose.count(tests, "test file"));
        }
        if (others > 0) {
            parts.add(Prose.count(others, "file") + " of examples, documentation and the like");
        }
        List<RepoPath> shown = Descriptions.byCentrality(
                code, beside.stream().map(SourceFile::path).toList());
        return parts.isEmpty()
                ? Optional.empty()
                : cited(
                        "Beside it stand " + Prose.list(parts) + ", which are not part of the layers.",
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

    List<ArchitectureAgent.LayerAnswer> layers() {
        List<List<Area>> layers = landscape.layers().layers();
        List<ArchitectureAgent.LayerAnswer> answers = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            List<Area> layer = layers.get(i).stream().sorted(byImportance()).toList();
            answers.add(new ArchitectureAgent.LayerAnswer(
                    position(i, layers.size()) + ": " + shortNames(layer),
                    purpose(layer, i, layers.size()),
                    layer.stream().map(area -> area.folder().value()).toList()));
        }
        return answers.size() < 2 ? List.of() : answers;
    }

    private Comparator<Area> byImportance() {
        return Comparator.comparingDouble((Area area) -> -centrality(area)).thenComparing(Area::folder);
    }

    private double centrality(Area area) {
        return area.files().stream().mapToDouble(code::centrality).sum();
    }

    private static String position(int index, int count) {
        if (index == 0) {
            return "Surface";
        }
        if (index == count - 1) {
            return "Foundation";
        }
        return count == 3 ? "Core" : index == 1 ? "Upper core" : index == count - 2 ? "Lower core" : "Core";
    }

    private static String shortNames(List<Area> layer) {
        List<String> names = layer.stream().limit(3).map(Area::name).collect(Collectors.toCollection(ArrayList::new));
        if (layer.size() > 3) {
            names.add((layer.size() - 3) + " more");
        }
        return Prose.list(names);
    }

    private String purpose(List<Area> layer, int index, int count) {
        int used = degree(layer.stream().flatMap(area -> landscape.graph().to(area).stream()), layer);
        int uses = degree(layer.stream().flatMap(area -> landscape.graph().from(area).stream()), layer);
        String place = index == 0
                ? "Leans on the layers below in " + Prose.count(uses, "place") + "; little or nothing leans on it."
                : index == count - 1
                        ? "Leans on nothing below; the layers above lean on it in " + Prose.count(used, "place") + "."
                        : "Used in " + Prose.count(used, "place") + ", leans on other layers in " + uses + ".";
        String documented = layer.stream()
                .flatMap(area ->
                        Descriptions.byWeight(code, area.files()).stream().limit(1))
                .filter(path -> !Descriptions.documented(code, path).isEmpty())
                .map(path -> Descriptions.shown(code, path) + ": " + Descriptions.documented(code, path))
                .findFirst()
                .orElse("");
        return documented.isEmpty() ? place : place + " " + documented;
    }

    private static int degree(Stream<AreaGraph.Edge> edges, List<Area> layer) {
        return edges.filter(edge -> !(layer.contains(edge.from()) && layer.contains(edge.to())))
                .mapToInt(AreaGraph.Edge::weight)
                .sum();
    }

    List<CitedStatement> violations() {
        return landscape.layers().violations().stream()
                .limit(landscape.byFile() ? MOST_VIOLATIONS / 2 : MOST_VIOLATIONS)
                .map(this::violation)
                .toList();
    }

    private CitedStatement violation(AreaGraph.Edge edge) {
        if (landscape.byFile()) {
            return CitedStatement.of(
                    edge.from().shown() + " leans on " + edge.to().shown()
                            + ", which closes a circle: the way leads back from there.",
                    edge.sample().evidence());
        }
        int back = landscape.graph().from(edge.to()).stream()
                .filter(other -> other.to().equals(edge.from()))
                .mapToInt(AreaGraph.Edge::weight)
                .sum();
        String other = back > 0
                ? ", although it is itself used from there in " + Prose.count(back, "pair") + " of files"
                : ", which closes a cycle through further " + unit + "s";
        return CitedStatement.of(
                edge.from().shown() + " leans on " + edge.to().shown() + " in " + Prose.count(edge.weight(), "pair")
                        + " of files" + other + ".",
                edge.dependencies().stream().limit(3).map(Dependency::evidence).toArray(Evidence[]::new));
    }
}
