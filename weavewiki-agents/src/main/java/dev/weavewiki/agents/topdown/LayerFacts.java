package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The layers of the product, and the dependencies that run against them. */
final class LayerFacts {

    private static final int MOST_VIOLATIONS = 12;

    private final CodeModel code;
    private final Landscape landscape;
    private final ProseLanguage say;

    LayerFacts(Knowledge known, Landscape landscape) {
        this.code = known.code();
        this.landscape = landscape;
        this.say = known.language();
    }

    List<ArchitectureAgent.LayerAnswer> layers() {
        List<List<Area>> layers = landscape.layers().layers();
        List<ArchitectureAgent.LayerAnswer> answers = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            List<Area> layer = layers.get(i).stream().sorted(byImportance()).toList();
            answers.add(new ArchitectureAgent.LayerAnswer(
                    say.text("{0}: {1}", say.text(position(i, layers.size())), shortNames(layer)),
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

    private static Phrase position(int index, int count) {
        if (index == 0) {
            return Phrase.of("Surface");
        }
        if (index == count - 1) {
            return Phrase.of("Foundation");
        }
        boolean only = count == 3;
        if (!only && index == 1) {
            return Phrase.of("Upper core");
        }
        return Phrase.of(!only && index == count - 2 ? "Lower core" : "Core");
    }

    private String shortNames(List<Area> layer) {
        List<String> names = layer.stream().limit(3).map(this::name).toList();
        return layer.size() <= 3
                ? say.list(names)
                : say.text("{0} and {1} more", String.join(", ", names), layer.size() - 3);
    }

    private String name(Area area) {
        return area.folder().equals(RepoPath.ROOT) && area.name().equals(AreaNames.ROOT)
                ? say.text("root")
                : area.name();
    }

    private String purpose(List<Area> layer, int index, int count) {
        int used = degree(layer.stream().flatMap(area -> landscape.graph().to(area).stream()), layer);
        int uses = degree(layer.stream().flatMap(area -> landscape.graph().from(area).stream()), layer);
        String place = place(index, count, uses, used);
        String documented = layer.stream()
                .flatMap(area ->
                        Descriptions.byWeight(code, area.files()).stream().limit(1))
                .filter(path -> !Descriptions.documented(code, path).isEmpty())
                .map(path -> say.text("{0}: {1}", Descriptions.shown(code, path), Descriptions.documented(code, path)))
                .findFirst()
                .orElse("");
        return documented.isEmpty() ? place : place + " " + documented;
    }

    private String place(int index, int count, int uses, int used) {
        if (index == 0) {
            return say.text("Leans on the layers below in {0}; little or nothing leans on it.", places(uses));
        }
        return index == count - 1
                ? say.text("The layers above lean on it in {0}.", places(used))
                : say.text("Used in {0}, leans on other layers in {1}.", places(used), Prose.number(uses, say));
    }

    private String places(int places) {
        return say.text(places, "{0} place", "{0} places", Prose.number(places, say));
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
                    say.text(
                            "{0} leans on {1}, which closes a circle: the way leads back from there.",
                            edge.from().shown(say), edge.to().shown(say)),
                    edge.sample().evidence());
        }
        int back = landscape.graph().from(edge.to()).stream()
                .filter(other -> other.to().equals(edge.from()))
                .mapToInt(AreaGraph.Edge::weight)
                .sum();
        String from = edge.from().shown(say);
        String to = edge.to().shown(say);
        String pairs = Prose.filePairs(edge.weight(), say);
        return CitedStatement.of(
                back > 0
                        ? say.text(
                                "{0} leans on {1} in {2}, although it is itself used from there in {3}.",
                                from, to, pairs, Prose.filePairs(back, say))
                        : say.text(
                                "{0} leans on {1} in {2}, which closes a cycle through further areas.",
                                from, to, pairs),
                edge.dependencies().stream().limit(3).map(Dependency::evidence).toArray(Evidence[]::new));
    }
}
