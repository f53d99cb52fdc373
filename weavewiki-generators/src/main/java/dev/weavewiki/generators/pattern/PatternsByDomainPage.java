package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The patterns again, ordered by the domains that show them. */
public final class PatternsByDomainPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<PatternFound> found = Patterns.in(known.code(), known.texts());
        if (found.isEmpty() || !known.blueprint().has(Section.ARCHITECTURE)) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "architecture/patterns.md",
                "architecture/index.md",
                known.language().text("Patterns by domain"),
                known.language().text("which domain uses which patterns"),
                (site, layout) -> write(site, layout, found)));
    }

    private static void write(Site site, PageLayout layout, List<PatternFound> found) {
        ProseLanguage say = site.say();
        layout.text(say.text(
                "What each pattern is for, and every kind that was found, stands under {0}. Here they are ordered by the part"
                        + " of the code they occur in.",
                layout.page("patterns.md", say.text("Pattern catalogue"))));
        PatternDiagram.where(site, found)
                .ifPresent(diagram -> layout.section(say.text("Where patterns occur"))
                        .diagram(
                                diagram,
                                say.text("The most frequent patterns and the domains that use them; numbers count the"
                                        + " places.")));
        site.known().domains().domains().forEach(domain -> domain(site, layout, domain, found));
    }

    private static void domain(Site site, PageLayout layout, DomainInsight domain, List<PatternFound> found) {
        layout.section(domain.name(), () -> {
            List<List<String>> rows = rows(layout, domain, site, found);
            if (!rows.isEmpty()) {
                site.domainPage(domain)
                        .ifPresent(page -> layout.text(layout.say().text("Domain: {0}", layout.page(page))));
            }
            layout.table(layout.say().labels("Pattern", "Places", "For example"), rows);
        });
    }

    private static List<List<String>> rows(
            PageLayout layout, DomainInsight domain, Site site, List<PatternFound> found) {
        ProseLanguage say = site.say();
        List<List<String>> rows = new ArrayList<>();
        for (PatternFound one : found) {
            List<Place> here = one.places().stream()
                    .filter(place -> site.domainOf(place.evidence().path())
                            .filter(other -> other.slug().equals(domain.slug()))
                            .isPresent())
                    .toList();
            if (!here.isEmpty()) {
                Place first = here.get(0);
                rows.add(List.of(
                        Markdown.plain(say.text(one.kind().name())),
                        say.number(here.size()),
                        Markdown.code(first.name()) + " " + layout.cite(first.evidence())));
            }
        }
        return rows;
    }
}
