package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.ArchitectureInsight;
import dev.weavewiki.core.model.product.ArchitectureInsight.Layer;
import dev.weavewiki.core.model.product.ContextInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the parts of the project are arranged. */
public final class ArchitecturePage implements PageSource {

    private static final int LISTED_MEMBERS = 6;
    private static final int LISTED_CYCLES = 10;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Findings.find(known, ArchitectureInsight.class)
                .filter(found -> !found.overview().isEmpty() || !found.layers().isEmpty())
                .map(found -> PlannedPage.of(
                        "architecture.md",
                        "index.md",
                        "Architecture in depth",
                        "style, layers, boundaries and design decisions",
                        (site, layout) -> write(site, layout, found)))
                .stream();
    }

    private static void write(Site site, PageLayout layout, ArchitectureInsight found) {
        layout.section("Style");
        if (!found.style().isBlank()) {
            layout.text("**" + Words.capital(Markdown.prose(found.style())) + "**");
        }
        layout.claims(found.overview());
        layers(site, layout, found.layers());
        domains(site, layout);
        contexts(site, layout);
        if (!found.violations().isEmpty()) {
            layout.section("Against the direction").claimList(found.violations());
        }
        cycles(site, layout);
        if (!found.decisions().isEmpty()) {
            layout.section("Decisions").claimList(found.decisions());
        }
        layout.text("See also: "
                + String.join(
                        ", ",
                        Stream.of("flows.md", "risks.md", "patterns.md", "domains/index.md")
                                .filter(site::has)
                                .map(path -> site.pages().stream()
                                        .filter(page -> page.path().value().equals(path))
                                        .findFirst()
                                        .map(layout::page)
                                        .orElse(path))
                                .toList()));
    }

    private static void layers(Site site, PageLayout layout, List<Layer> layers) {
        if (layers.isEmpty()) {
            return;
        }
        layout.section("Layers");
        layout.table(
                List.of("Layer", "Purpose", "Members"),
                layers.stream().map(layer -> row(site, layout, layer)).toList());
        layerDiagram(site, layers)
                .ifPresent(diagram ->
                        layout.diagram(diagram, "Numbers count the files of a layer that depend on files of another."));
    }

    private static List<String> row(Site site, PageLayout layout, Layer layer) {
        List<String> members = layer.members().stream()
                .limit(LISTED_MEMBERS)
                .map(member ->
                        site.code().file(member).isPresent() ? layout.file(member) : Markdown.plain(member + "/"))
                .toList();
        int rest = layer.members().size() - members.size();
        return List.of(
                Markdown.plain(layer.name()),
                Markdown.prose(layer.purpose()),
                String.join(", ", members) + (rest > 0 ? " and " + Words.number(rest) + " more" : ""));
    }

    /** Layers joined by the dependencies between their files; a file belongs to the layer with the longest member path. */
    private static Optional<Mermaid> layerDiagram(Site site, List<Layer> layers) {
        Map<RepoPath, String> layerOf = new TreeMap<>();
        site.code()
                .sourceFiles()
                .forEach(file -> layerOf(layers, file.path()).ifPresent(layer -> layerOf.put(file.path(), layer)));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        layerOf.forEach((file, layer) -> site.code().targetsOf(file).stream()
                .map(target -> layerOf.getOrDefault(target, layer))
                .filter(other -> !other.equals(layer))
                .distinct()
                .forEach(other ->
                        counts.computeIfAbsent(layer, key -> new TreeMap<>()).merge(other, 1, Integer::sum)));
        Mermaid diagram = Mermaid.flowchart();
        layers.forEach(layer -> diagram.node(layer.name(), layer.name()));
        counts.forEach(
                (from, targets) -> targets.forEach((to, count) -> diagram.edge(from, to, Words.count(count, "file"))));
        return diagram.edges() == 0 ? Optional.empty() : Optional.of(diagram);
    }

    private static Optional<String> layerOf(List<Layer> layers, RepoPath file) {
        String best = null;
        int length = -1;
        for (Layer layer : layers) {
            for (RepoPath member : layer.members()) {
                if (file.isUnder(member) && member.value().length() > length) {
                    best = layer.name();
                    length = member.value().length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static void domains(Site site, PageLayout layout) {
        new Diagrams(site).domains().ifPresent(drawing -> {
            layout.section("Domains");
            layout.text("The same code, cut by what depends on what; each part is described under "
                    + layout.page("domains/index.md", "Domains") + ".");
            layout.diagram(
                    drawing.diagram(),
                    drawing.caption(layout.say(), "Numbers count the pairs of files that join two domains."));
        });
    }

    private static void contexts(Site site, PageLayout layout) {
        Findings.find(site.known(), ContextInsight.class)
                .filter(found -> !found.contexts().isEmpty())
                .ifPresent(found -> {
                    layout.section("Bounded contexts");
                    layout.bullets(found.contexts().stream()
                            .map(context -> "**" + Markdown.plain(context.name()) + "**: "
                                    + layout.claim(context.responsibility()))
                            .filter(item -> !item.endsWith(": "))
                            .toList());
                    layout.claims(found.relations());
                });
    }

    private static void cycles(Site site, PageLayout layout) {
        List<List<RepoPath>> cycles = site.code().graph().cycles();
        if (cycles.isEmpty()) {
            return;
        }
        layout.section("Cycles");
        layout.text("Files that reach each other cannot be understood or tested apart. There "
                + (cycles.size() == 1 ? "is " : "are ") + Words.count(cycles.size(), "such group") + ".");
        layout.bullets(cycles.stream()
                .limit(LISTED_CYCLES)
                .map(cycle -> Words.count(cycle.size(), "file") + ": "
                        + String.join(
                                ", ",
                                cycle.stream()
                                        .limit(LISTED_MEMBERS)
                                        .map(layout::fileName)
                                        .toList())
                        + (cycle.size() > LISTED_MEMBERS
                                ? " and " + Words.number(cycle.size() - LISTED_MEMBERS) + " more"
                                : ""))
                .toList());
        new Diagrams(site)
                .among(cycles.get(0))
                .ifPresent(drawing ->
                        layout.diagram(drawing.diagram(), drawing.caption(layout.say(), "The largest group.")));
    }
}
