package dev.weavewiki.generators.llms;

import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The wiki's table of contents in the llms.txt format: a title, a quoted summary, a paragraph, then only sections with
 * lists of links.
 */
public final class LlmsTxt implements PageSource {

    /** Not translated: by this word the format knows what may be left out. */
    private static final String OPTIONAL = "Optional";

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Stream.of(
                PlannedPage.of(
                        "llms.txt",
                        "index.md",
                        "llms.txt",
                        known.language().text("the contents of this wiki for language models"),
                        LlmsTxt::write),
                PlannedPage.of(
                        "llms-full.txt",
                        "index.md",
                        "llms-full.txt",
                        known.language().text("the pages of this wiki as one text for language models"),
                        LlmsFull::write));
    }

    private static void write(Site site, PageLayout layout) {
        layout.text("# " + words(ProjectTitle.of(site.code())));
        layout.text("> " + summary(site));
        ProseLanguage say = site.say();
        layout.text(say.text(
                "A wiki of {0} made from the source code. {1} Statements carry citations of the form path:from-to, relative"
                        + " to the root of the repository. The text of the pages stands in llms-full.txt.",
                say.count(site.pages().stream().filter(PlannedPage::isMarkdown).count() + 1, "page"),
                words(site.origin())));
        section(layout, say.text("Overview"), top(site));
        for (Section section : Section.values()) {
            String folder = section.name().toLowerCase(Locale.ROOT).replace('_', '-');
            section(layout, Words.capital(say.word(section)), below(site, folder));
        }
        section(layout, say.text("Topics"), below(site, "topics"));
        section(layout, say.text("Domains"), domains(site));
        section(layout, OPTIONAL, rest(site));
    }

    static String summary(Site site) {
        return site.known()
                .profile()
                .find(PurposeInsight.class)
                .map(purpose -> words(purpose.headline().statement()))
                .filter(headline -> !headline.isEmpty())
                .orElseGet(() ->
                        site.say().text("A wiki of the source code of {0}.", words(ProjectTitle.of(site.code()))));
    }

    private static List<PlannedPage> top(Site site) {
        return site.pages().stream()
                .filter(page -> page.isMarkdown() && page.path().depth() == 0)
                .toList();
    }

    private static List<PlannedPage> below(Site site, String folder) {
        return site.pages().stream()
                .filter(page -> page.path().value().startsWith(folder + "/"))
                .toList();
    }

    private static List<PlannedPage> domains(Site site) {
        List<PagePath> indexes = site.known().domains().domains().stream()
                .flatMap(domain -> index(site, domain))
                .map(PlannedPage::path)
                .toList();
        return site.pages().stream()
                .filter(page -> page.path().value().equals("domains/index.md") || indexes.contains(page.path()))
                .toList();
    }

    private static Stream<PlannedPage> index(Site site, DomainInsight domain) {
        return site.domainPage(domain).stream();
    }

    /** Pages that a reader with little space may leave out: the documentation of single files. */
    static List<PlannedPage> rest(Site site) {
        List<PlannedPage> listed = domains(site);
        return below(site, "domains").stream()
                .filter(page -> !listed.contains(page))
                .toList();
    }

    private static void section(PageLayout layout, String title, List<PlannedPage> pages) {
        if (!pages.isEmpty()) {
            layout.text("## " + title);
            layout.bullets(pages.stream()
                    .map(page -> "[" + words(page.title()) + "](" + page.path() + "): " + words(page.holds()))
                    .toList());
        }
    }

    /** Plain words: no brackets that a reader of the format could take for a link, no markup, one line. */
    static String words(String text) {
        return Markdown.prose(text.replace('[', '(').replace(']', ')').replace("`", ""))
                .replaceAll("\\\\(?=[_*#.-])", "")
                .strip();
    }
}
