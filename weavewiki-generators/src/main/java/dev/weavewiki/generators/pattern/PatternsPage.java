package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** The patterns that the code uses, each with its count and up to five places. */
public final class PatternsPage implements PageSource {

    private static final int CITED = 5;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<PatternFound> found = Patterns.in(known.code(), known.texts());
        if (found.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "patterns.md",
                "index.md",
                "Pattern catalogue",
                Words.count(found.size(), "design and implementation pattern") + " found in the code, with places",
                (site, layout) -> write(site, layout, found)));
    }

    private static void write(Site site, PageLayout layout, List<PatternFound> found) {
        layout.text("Of " + Patterns.KINDS.size() + " kinds of patterns looked for, " + found.size()
                + (found.size() == 1 ? " occurs" : " occur") + " in this code. They were recognised by declarations,"
                + " inheritance, calls and annotations; what would only be a guess is not listed.");
        layout.section("At a glance");
        layout.table(
                List.of("Pattern", "About", "Places"),
                found.stream()
                        .map(one -> List.of(
                                Markdown.link(
                                        Markdown.plain(one.kind().name()),
                                        "#" + Markdown.slug(one.kind().name())),
                                one.kind().family().title(),
                                Words.number(one.places().size())))
                        .toList());
        PatternDiagram.where(site, found)
                .ifPresent(diagram ->
                        layout.diagram(diagram, "Where the most frequent patterns occur; numbers count the places."));
        for (PatternKind.Family family : PatternKind.Family.values()) {
            List<PatternFound> ofFamily =
                    found.stream().filter(one -> one.kind().family() == family).toList();
            if (!ofFamily.isEmpty()) {
                layout.section(family.title());
                ofFamily.forEach(one -> pattern(layout, one));
            }
        }
    }

    private static void pattern(PageLayout layout, PatternFound found) {
        List<Place> shown = found.places().stream().limit(CITED).toList();
        layout.subsection(found.kind().name());
        layout.text(Markdown.prose(found.kind().explanation()));
        layout.text("Found in " + Words.count(found.places().size(), "place")
                + (found.places().size() > CITED ? ", among them:" : ":"));
        layout.bullets(shown.stream()
                .map(place -> Markdown.code(place.name()) + " " + layout.cite(place.evidence()))
                .toList());
        layout.uncited(new Claim(
                "The pattern " + found.kind().name() + " occurs in "
                        + Words.count(found.places().size(), "place") + ".",
                shown.stream().map(Place::evidence).toList()));
    }
}
