package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.model.product.TechnicalInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

/** What stands on the entrance of the architecture section: the cut of the repository and what it is built with. */
final class ArchitectureGuide {

    private ArchitectureGuide() {}

    static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        if (site.has("architecture.md")) {
            layout.text(say.text(
                    "Style, layers and decisions stand under {0}.",
                    layout.page("architecture.md", say.text("Architecture in depth"))));
        }
        site.known().profile().find(StructureInsight.class).ifPresent(found -> structure(site, layout, found));
        site.known().profile().find(TechnicalInsight.class).ifPresent(found -> technical(layout, found));
        Manifests.requirements(site, layout, "runtime", say.text("What it leans on"));
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section(say.text("Map of the domains"))
                        .drawing(drawing, say.text("Numbers count the pairs of files that join two domains.")));
    }

    private static void structure(Site site, PageLayout layout, StructureInsight found) {
        ProseLanguage say = site.say();
        layout.section(say.text("How the repository is cut"));
        layout.text(say.text("The organisation is {0}.", say.text(found.style().phrase())));
        layout.claims(found.summary());
        layout.table(
                say.labels("Module", "Folder", "Purpose", "Source files"),
                found.modules().stream()
                        .limit(40)
                        .map(module -> List.of(
                                Markdown.plain(module.name()),
                                module.folder().value().isEmpty()
                                        ? say.text("the root")
                                        : Markdown.plain(module.folder() + "/"),
                                Markdown.prose(module.purpose()),
                                say.number(module.sourceFiles())))
                        .toList());
        List<String> areas = found.keyAreas().stream()
                .limit(10)
                .map(area -> site.code().file(area).isPresent() ? layout.file(area) : Markdown.plain(area + "/"))
                .toList();
        if (!areas.isEmpty()) {
            layout.text(say.text("Where the weight of the code lies: {0}.", say.list(areas)));
        }
    }

    private static void technical(PageLayout layout, TechnicalInsight found) {
        ProseLanguage say = layout.say();
        if (!found.stack().isEmpty()) {
            layout.section(say.text("What it is built with"));
            layout.bullets(found.stack().stream()
                    .map(item -> "**" + Markdown.plain(item.name()) + "**: " + layout.claim(item.role()))
                    .filter(item -> !item.endsWith("**: "))
                    .toList());
        }
        if (!found.traits().isEmpty()) {
            layout.section(say.text("How it works")).claimList(found.traits());
        }
        if (!found.qualityFocus().isEmpty()) {
            layout.section(say.text("What its authors take care of")).claimList(found.qualityFocus());
        }
    }
}
