package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.product.ArchitectureInsight;
import dev.weavewiki.core.model.product.ArchitectureInsight.Layer;
import dev.weavewiki.core.model.product.ContextInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
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
                        known.language().text("Architecture in depth"),
                        known.language().text("style, layers, boundaries and design decisions"),
                        (site, layout) -> write(site, layout, found)))
                .stream();
    }

    private static void write(Site site, PageLayout layout, ArchitectureInsight found) {
        ProseLanguage say = site.say();
        layout.section(say.text("Style"));
        if (!found.style().isBlank()) {
            layout.text("**" + Words.capital(Markdown.prose(found.style())) + "**");
        }
        layout.claims(found.overview());
        layers(site, layout, found.layers());
        domains(site, layout);
        contexts(site, layout);
        if (!found.violations().isEmpty()) {
            layout.section(say.text("Against the direction")).claimList(found.violations());
        }
        cycles(site, layout);
        if (!found.decisions().isEmpty()) {
            layout.section(say.text("Decisions")).claimList(found.decisions());
        }
        layout.text(say.text(
                "See also: {0}",
                String.join(
                        ", ",
                        Stream.of("flows.md", "risks.md", "patterns.md", "domains/index.md")
                                .filter(site::has)
                                .map(path -> site.pages().stream()
                                        .filter(page -> page.path().value().equals(path))
                                        .findFirst()
                                        .map(layout::page)
                                        .orElse(path))
                                .toList())));
    }

    private static void layers(Site site, PageLayout layout, List<Layer> layers) {
        if (layers.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        layout.section(say.text("Layers"));
        layout.table(
                say.labels("Layer", "Purpose", "Members"),
                layers.stream().map(layer -> row(site, layout, layer)).toList());
        layerDiagram(site, layers)
                .ifPresent(diagram -> layout.diagram(
                        diagram, say.text("Numbers count the files of a layer that depend on files of another.")));
    }

    private static List<String> row(Site site, PageLayout layout, Layer layer) {
        List<String> members = layer.members().stream()
                .limit(LISTED_MEMBERS)
                .map(member ->
                        site.code().file(member).isPresent() ? layout.file(member) : Markdown.plain(member + "/"))
                .toList();
        String shown = String.join(", ", members);
        int rest = layer.members().size() - members.size();
        return List.of(
                Markdown.plain(layer.name()),
                Markdown.prose(layer.purpose()),
                rest > 0 ? site.say().text("{0} and {1} more", shown, site.say().number(rest)) : shown);
    }

    private static Optional<Mermaid> layerDiagram(Site site, List<Layer> layers) {
        Map<String, Map<String, Integer>> counts = LayerEdges.counts(site.code(), layers);
        Mermaid diagram = Mermaid.flowchart();
        layers.forEach(layer -> diagram.node(layer.name(), layer.name()));
        counts.forEach((from, targets) ->
                targets.forEach((to, count) -> diagram.edge(from, to, site.say().count(count, "file"))));
        return diagram.edges() == 0 ? Optional.empty() : Optional.of(diagram);
    }

    private static void domains(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        new Diagrams(site).domains().ifPresent(drawing -> {
            layout.section(say.text("Domains"));
            layout.text(say.text(
                    "The same code, cut by what depends on what; each part is described under {0}.",
                    layout.page("domains/index.md", say.text("Domains"))));
            layout.drawing(drawing, say.text("Numbers count the pairs of files that join two domains."));
        });
    }

    private static void contexts(Site site, PageLayout layout) {
        Findings.find(site.known(), ContextInsight.class)
                .filter(found -> !found.contexts().isEmpty())
                .ifPresent(found -> {
                    layout.section(site.say().text("Bounded contexts"));
                    layout.bullets(found.contexts().stream()
                            .map(context -> "**" + Markdown.plain(context.name()) + "**: "
                                    + layout.claim(context.responsibility()))
                            .filter(item -> !item.endsWith(": "))
                            .toList());
                    layout.claimList(found.relations());
                });
    }

    private static void cycles(Site site, PageLayout layout) {
        List<List<RepoPath>> cycles = site.code().graph().cycles().stream()
                .filter(cycle -> !cycle.stream().allMatch(path -> isTest(site, path)))
                .toList();
        if (cycles.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        layout.section(say.text("Cycles"));
        layout.text(say.text(
                cycles.size(),
                "Each file of such a group leans on every other, directly or through others. There is {0} group.",
                "Each file of such a group leans on every other, directly or through others. There are {0} groups.",
                say.number(cycles.size())));
        layout.bullets(cycles.stream()
                .limit(LISTED_CYCLES)
                .map(cycle -> say.count(cycle.size(), "file") + ": " + members(layout, cycle))
                .toList());
        new Diagrams(site)
                .among(cycles.get(0))
                .ifPresent(drawing -> layout.drawing(drawing, say.text("The largest group.")));
    }

    private static boolean isTest(Site site, RepoPath path) {
        return site.code()
                .file(path)
                .filter(file -> file.role() == FileRole.TEST)
                .isPresent();
    }

    private static String members(PageLayout layout, List<RepoPath> cycle) {
        String shown = String.join(
                ", ", cycle.stream().limit(LISTED_MEMBERS).map(layout::fileName).toList());
        int rest = cycle.size() - LISTED_MEMBERS;
        return rest > 0
                ? layout.say().text("{0} and {1} more", shown, layout.say().number(rest))
                : shown;
    }
}
