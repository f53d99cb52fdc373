package dev.weavewiki.generators.reference;

import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The overview of the reference pages; there only where one of them is. */
public final class ReferenceIndex implements PageSource {

    private final List<PageSource> parts;

    public ReferenceIndex(List<PageSource> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<PlannedPage> pages =
                parts.stream().flatMap(part -> part.plan(known)).toList();
        if (pages.isEmpty()) {
            return Stream.empty();
        }
        PlannedPage index = new PlannedPage(
                PagePath.of("reference/index.md"),
                PagePath.INDEX,
                "Reference",
                "complete lists taken from the code",
                ReferenceIndex::write);
        return Stream.concat(Stream.of(index), pages.stream());
    }

    private static void write(Site site, PageLayout layout) {
        layout.text("Complete lists, taken from the code and sorted by name. For explanations see "
                + layout.page("index.md", ProjectTitle.of(site.code())) + ".");
        layout.section("Pages");
        layout.table(
                List.of("Page", "Holds"),
                site.partsOf(layout.path()).stream()
                        .map(page -> List.of(layout.page(page), Markdown.prose(page.holds())))
                        .toList());
        List<String> counts = new ArrayList<>();
        Mermaid diagram = Mermaid.sideways().node("", "Reference");
        for (Fact.Kind kind : Fact.Kind.values()) {
            int count = site.code().facts(kind).size();
            if (count > 0) {
                String noun = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                counts.add(Words.count(count, "place") + " with a " + noun);
                diagram.node(noun, Words.capital(noun)).edge("", noun, Words.number(count));
            }
        }
        if (counts.size() > 1) {
            layout.section("What was found").text("The code holds " + Words.list(counts) + ".");
            layout.diagram(diagram, "Kinds of facts and the number of places that show them.");
        }
    }
}
