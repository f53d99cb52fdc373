package dev.weavewiki.generators.reference;

import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.prose.ProseLanguage;
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
        ProseLanguage say = known.language();
        PlannedPage index = new PlannedPage(
                PagePath.of("reference/index.md"),
                PagePath.INDEX,
                say.text("Reference"),
                say.text("complete lists taken from the code"),
                ReferenceIndex::write);
        return Stream.concat(Stream.of(index), pages.stream());
    }

    private static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        layout.text(say.text(
                "Complete lists, taken from the code and sorted by name. For explanations see {0}.",
                layout.page("index.md", ProjectTitle.of(site.code()))));
        layout.section(say.text("Pages"));
        layout.table(
                say.labels("Page", "Holds"),
                site.partsOf(layout.path()).stream()
                        .map(page -> List.of(layout.page(page), Markdown.prose(page.holds())))
                        .toList());
        List<String> counts = new ArrayList<>();
        Mermaid diagram = Mermaid.sideways().node("", say.text("Reference"));
        for (Fact.Kind kind : Fact.Kind.values()) {
            int count = (int) site.code().facts(kind).stream()
                    .filter(fact -> ReferencePage.isOfProduct(fact, site.known()))
                    .count();
            if (count > 0) {
                String noun = say.word(kind);
                counts.add(say.text(count, "{0} place with a {1}", "{0} places with a {1}", say.number(count), noun));
                diagram.node(noun, Words.capital(noun)).edge("", noun, say.number(count));
            }
        }
        if (counts.size() > 1) {
            layout.section(say.text("What was found")).text(say.text("The code holds {0}.", say.list(counts)));
            layout.diagram(diagram, say.text("Kinds of facts and the number of places that show them."));
        }
    }
}
