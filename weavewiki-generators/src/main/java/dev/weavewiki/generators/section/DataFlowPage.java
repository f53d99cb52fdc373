package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DependencyInsight;
import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.FlowInsight.Flow;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectFinding;
import dev.weavewiki.core.model.product.ProjectInsights;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import dev.weavewiki.generators.whole.FlowSections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How data moves: the data flows in full, the dependencies between domains, and what each file is reached from. */
final class DataFlowPage implements PageSource {

    private static final int LISTED = 15;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        if (known.code().dependencies().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "architecture/data-flow.md",
                "architecture/index.md",
                known.language().text("Data flow"),
                known.language().text("which parts hand data to which, and the files that most of it passes"),
                DataFlowPage::write));
    }

    private static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section(say.text("Between the domains"))
                        .drawing(
                                drawing,
                                say.text("An arrow leads from a domain to one whose code it uses; calls go along the"
                                        + " arrow and results come back.")));
        hubs(site, layout);
        site.known()
                .profile()
                .find(DependencyInsight.class)
                .filter(found -> !found.internal().isEmpty())
                .ifPresent(found ->
                        layout.section(say.text("What the dependencies show")).claimList(found.internal()));
        List<Flow> data = flows(site.known()).stream()
                .filter(flow -> flow.kind() == FlowInsight.Kind.DATA)
                .toList();
        FlowSections.write(site, layout, data);
        if (site.has("flows.md")) {
            layout.section(say.text("See also"))
                    .text(say.text("All flows stand under {0}.", layout.page("flows.md", say.text("Flows"))));
        }
    }

    private static List<Flow> flows(Knowledge known) {
        return known.find(ProjectInsights.class).stream()
                .flatMap(insights -> insights.findings().stream())
                .map(ProjectFinding::insight)
                .filter(FlowInsight.class::isInstance)
                .flatMap(found -> ((FlowInsight) found).flows().stream())
                .toList();
    }

    private static void hubs(Site site, PageLayout layout) {
        var central = site.code().sourceFiles().stream()
                .filter(file -> !site.code().sourcesOf(file.path()).isEmpty())
                .sorted(Comparator.comparingDouble(
                                (SourceFile file) -> -site.code().centrality(file.path()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
        ProseLanguage say = site.say();
        layout.section(say.text("The files that most passes through"));
        layout.table(
                say.labels("File", "Used by", "Uses", "Purpose"),
                central.stream()
                        .map(file -> List.of(
                                layout.file(file.path()),
                                say.count(site.code().sourcesOf(file.path()).size(), "file"),
                                say.count(site.code().targetsOf(file.path()).size(), "file"),
                                site.insight(file.path())
                                        .map(insight -> Markdown.prose(Words.firstSentence(insight.purpose(), 140)))
                                        .orElse("")))
                        .toList());
        new Diagrams(site)
                .among(central.stream().map(file -> file.path()).toList())
                .ifPresent(drawing ->
                        layout.drawing(drawing, say.text("The most central files and how they depend on each other.")));
    }
}
