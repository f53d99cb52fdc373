package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The entrance of a section: there where the blueprint asks for it and one of its pages has evidence. */
final class SectionIndex implements PageSource {

    private final Section section;
    private final String folder;
    private final Phrase holds;
    private final BiConsumer<Site, PageLayout> more;
    private final List<PageSource> parts;

    SectionIndex(
            Section section, String folder, Phrase holds, BiConsumer<Site, PageLayout> more, List<PageSource> parts) {
        this.section = section;
        this.folder = folder;
        this.holds = holds;
        this.more = more;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        if (!known.blueprint().has(section)) {
            return Stream.empty();
        }
        List<PlannedPage> pages =
                parts.stream().flatMap(part -> part.plan(known)).toList();
        if (pages.isEmpty()) {
            return Stream.empty();
        }
        ProseLanguage say = known.language();
        PlannedPage index = PlannedPage.of(folder + "/index.md", "index.md", title(say), say.text(holds), this::write);
        return Stream.concat(Stream.of(index), pages.stream());
    }

    private String title(ProseLanguage say) {
        return section == Section.ARCHITECTURE ? say.text("Architecture guide") : Words.capital(say.word(section));
    }

    private void write(Site site, PageLayout layout) {
        List<PlannedPage> pages = site.partsOf(layout.path());
        layout.section(site.say().text("Pages"));
        layout.table(
                site.say().labels("Page", "What it holds"),
                pages.stream()
                        .map(page -> List.of(layout.page(page), Markdown.prose(Words.capital(page.holds()))))
                        .toList());
        more.accept(site, layout);
    }
}
