package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.model.product.TechnicalInsight;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

/** What stands on the entrance of the architecture section: the cut of the repository and what it is built with. */
final class ArchitectureGuide {

    private ArchitectureGuide() {}

    static void write(Site site, PageLayout layout) {
        if (site.has("architecture.md")) {
            layout.text("Style, layers and decisions stand under "
                    + layout.page("architecture.md", "Architecture in depth") + ".");
        }
        site.known().profile().find(StructureInsight.class).ifPresent(found -> structure(site, layout, found));
        site.known().profile().find(TechnicalInsight.class).ifPresent(found -> technical(layout, found));
        Manifests.requirements(site, layout, "runtime", "What it leans on");
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section("Map of the domains")
                        .diagram(
                                drawing.diagram(),
                                drawing.caption(
                                        layout.say(), "Numbers count the pairs of files that join two domains.")));
    }

    private static void structure(Site site, PageLayout layout, StructureInsight found) {
        layout.section("How the repository is cut");
        layout.text("The organisation is " + found.style().words() + ".");
        layout.claims(found.summary());
        layout.table(
                List.of("Module", "Folder", "Purpose", "Source files"),
                found.modules().stream()
                        .limit(40)
                        .map(module -> List.of(
                                Markdown.plain(module.name()),
                                module.folder().value().isEmpty() ? "the root" : Markdown.plain(module.folder() + "/"),
                                Markdown.prose(module.purpose()),
                                Words.number(module.sourceFiles())))
                        .toList());
        List<String> areas = found.keyAreas().stream()
                .limit(10)
                .map(area -> site.code().file(area).isPresent() ? layout.file(area) : Markdown.plain(area + "/"))
                .toList();
        if (!areas.isEmpty()) {
            layout.text("Where the weight of the code lies: " + Words.list(areas) + ".");
        }
    }

    private static void technical(PageLayout layout, TechnicalInsight found) {
        if (!found.stack().isEmpty()) {
            layout.section("What it is built with");
            layout.bullets(found.stack().stream()
                    .map(item -> "**" + Markdown.plain(item.name()) + "**: " + layout.claim(item.role()))
                    .filter(item -> !item.endsWith("**: "))
                    .toList());
        }
        if (!found.traits().isEmpty()) {
            layout.section("How it works").claimList(found.traits());
        }
        if (!found.qualityFocus().isEmpty()) {
            layout.section("What its authors take care of").claimList(found.qualityFocus());
        }
    }
}
