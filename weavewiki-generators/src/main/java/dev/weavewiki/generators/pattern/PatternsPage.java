package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Constructors;
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
        ProseLanguage say = known.language();
        return Stream.of(PlannedPage.of(
                "patterns.md",
                "index.md",
                say.text("Pattern catalogue"),
                say.text(
                        "{0} found in the code, with places",
                        say.count(found.size(), "design and implementation pattern")),
                (site, layout) -> write(site, layout, found)));
    }

    private static void write(Site site, PageLayout layout, List<PatternFound> found) {
        ProseLanguage say = site.say();
        layout.text(say.text(
                found.size(),
                "Of {0} kinds of patterns looked for, {1} occurs in this code. They were recognised by declarations,"
                        + " inheritance, calls and annotations; what would only be a guess is not listed.",
                "Of {0} kinds of patterns looked for, {1} occur in this code. They were recognised by declarations,"
                        + " inheritance, calls and annotations; what would only be a guess is not listed.",
                Patterns.KINDS.size(),
                found.size()));
        layout.section(say.text("At a glance"));
        layout.table(
                say.labels("Pattern", "About", "Places"),
                found.stream()
                        .map(one -> List.of(
                                link(say.text(one.kind().name())),
                                say.text(one.kind().family().title()),
                                say.number(one.places().size())))
                        .toList());
        PatternDiagram.where(site, found)
                .ifPresent(diagram -> layout.diagram(
                        diagram, say.text("Where the most frequent patterns occur; numbers count the places.")));
        Constructors constructors = Constructors.of(site.code());
        for (PatternKind.Family family : PatternKind.Family.values()) {
            List<PatternFound> ofFamily =
                    found.stream().filter(one -> one.kind().family() == family).toList();
            if (!ofFamily.isEmpty()) {
                layout.section(say.text(family.title()));
                ofFamily.forEach(one -> pattern(layout, one, constructors));
            }
        }
    }

    private static String link(String heading) {
        return Markdown.link(Markdown.plain(heading), "#" + Markdown.address(Markdown.slug(heading)));
    }

    private static void pattern(PageLayout layout, PatternFound found, Constructors constructors) {
        ProseLanguage say = layout.say();
        List<Place> shown = found.places().stream().limit(CITED).toList();
        String places = say.count(found.places().size(), "place");
        layout.subsection(say.text(found.kind().name()));
        layout.text(Markdown.prose(say.text(found.kind().explanation())));
        layout.text(say.text(found.places().size() > CITED ? "Found in {0}, among them:" : "Found in {0}:", places));
        layout.bullets(shown.stream()
                .map(place -> constructors.written(Markdown.code(place.name())) + " " + layout.cite(place.evidence()))
                .toList());
        layout.uncited(new Claim(
                say.text("The pattern {0} occurs in {1}.", say.text(found.kind().name()), places),
                shown.stream().map(Place::evidence).toList()));
    }
}
