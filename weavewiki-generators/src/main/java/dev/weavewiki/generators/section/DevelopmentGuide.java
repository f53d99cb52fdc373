package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** What stands on the entrance of the development section: where to look before changing something. */
final class DevelopmentGuide {

    private DevelopmentGuide() {}

    static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        List<String> before = Stream.of(
                        entry(
                                site,
                                layout,
                                "constitution.md",
                                say.labels("Constitution", "the conventions that the code follows")),
                        entry(site, layout, "risks.md", say.labels("Risks", "where a mistake reaches far")),
                        entry(site, layout, "patterns.md", say.labels("Pattern catalogue", "solutions that recur")),
                        entry(
                                site,
                                layout,
                                "evolution.md",
                                say.labels("Evolution", "what changed lately, and what is left to do")))
                .flatMap(List::stream)
                .toList();
        if (!before.isEmpty()) {
            layout.section(say.text("Before you change something")).bullets(before);
        }
        site.known()
                .profile()
                .find(StructureInsight.class)
                .filter(found -> !found.modules().isEmpty())
                .ifPresent(found -> modules(layout, found));
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section(say.text("What depends on what"))
                        .drawing(drawing, say.text("A change in a domain can reach those that point to it.")));
    }

    private static void modules(PageLayout layout, StructureInsight found) {
        ProseLanguage say = layout.say();
        layout.section(say.text("Where things are"));
        layout.bullets(found.modules().stream()
                .limit(20)
                .map(module -> say.text(
                                "**{0}** ({1})",
                                Markdown.plain(module.name()), say.count(module.sourceFiles(), "source file"))
                        + (module.purpose().isBlank() ? "" : ": " + Markdown.prose(module.purpose())))
                .toList());
    }

    /** @param labels the title of the page, and why it is worth reading */
    private static List<String> entry(Site site, PageLayout layout, String page, List<String> labels) {
        return site.has(page) ? List.of(layout.page(page, labels.get(0)) + ": " + labels.get(1)) : List.of();
    }
}
