package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** What stands on the entrance of the development section: where to look before changing something. */
final class DevelopmentGuide {

    private DevelopmentGuide() {}

    static void write(Site site, PageLayout layout) {
        List<String> before = Stream.of(
                        entry(site, layout, "constitution.md", "Constitution", "the conventions that the code follows"),
                        entry(site, layout, "risks.md", "Risks", "where a mistake reaches far"),
                        entry(site, layout, "patterns.md", "Pattern catalogue", "solutions that recur"),
                        entry(site, layout, "evolution.md", "Evolution", "what changed lately, and what is left to do"))
                .flatMap(List::stream)
                .toList();
        if (!before.isEmpty()) {
            layout.section("Before you change something").bullets(before);
        }
        site.known()
                .profile()
                .find(StructureInsight.class)
                .filter(found -> !found.modules().isEmpty())
                .ifPresent(found -> modules(layout, found));
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section("What depends on what")
                        .diagram(
                                drawing.diagram(),
                                drawing.caption(
                                        layout.say(), "A change in a domain can reach those that point to it.")));
    }

    private static void modules(PageLayout layout, StructureInsight found) {
        layout.section("Where things are");
        layout.bullets(found.modules().stream()
                .limit(20)
                .map(module -> "**" + Markdown.plain(module.name()) + "** ("
                        + Words.count(module.sourceFiles(), "source file") + ")"
                        + (module.purpose().isBlank() ? "" : ": " + Markdown.prose(module.purpose())))
                .toList());
    }

    private static List<String> entry(Site site, PageLayout layout, String page, String title, String why) {
        return site.has(page) ? List.of(layout.page(page, title) + ": " + why) : List.of();
    }
}
