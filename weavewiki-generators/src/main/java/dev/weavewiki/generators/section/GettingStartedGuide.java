package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.core.model.product.TechnicalInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;

/** What stands on the entrance of the first section: what the project is, what it is made with, where it is entered. */
final class GettingStartedGuide {

    private static final int LISTED = 8;

    private GettingStartedGuide() {}

    static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        var profile = site.known().profile();
        profile.find(PurposeInsight.class)
                .ifPresent(found -> layout.section(say.text("What it is"), () -> {
                    layout.text(layout.claim(found.headline()));
                    layout.claimList(found.goals());
                }));
        profile.find(TechnicalInsight.class)
                .ifPresent(found -> layout.section(
                        say.text("What it is made with"),
                        () -> layout.bullets(found.stack().stream()
                                .limit(LISTED)
                                .map(item -> "**" + Markdown.plain(item.name()) + "**: " + layout.claim(item.role()))
                                .filter(item -> !item.endsWith("**: "))
                                .toList())));
        profile.find(EntryPointInsight.class)
                .ifPresent(
                        found -> layout.section(say.text("Where it is entered"), () -> entries(site, layout, found)));
    }

    private static void entries(Site site, PageLayout layout, EntryPointInsight found) {
        layout.bullets(found.entries().stream()
                .limit(LISTED)
                .map(entry -> layout.say()
                        .text(
                                "{0}, {1} ({2})",
                                Markdown.code(entry.point().name()),
                                Markdown.prose(entry.point().reason(layout.say())),
                                layout.cite(entry.point().evidence())))
                .toList());
        new Diagrams(site)
                .outward(found.entries().stream()
                        .map(entry -> entry.point().evidence().path())
                        .filter(path -> site.location(path).isPresent())
                        .distinct()
                        .limit(4)
                        .toList())
                .ifPresent(drawing -> layout.drawing(
                        drawing, layout.say().text("The files that are entered first and what they depend on.")));
    }
}
