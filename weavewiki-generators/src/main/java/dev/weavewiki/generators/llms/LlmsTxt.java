package dev.weavewiki.generators.llms;

import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wiki's table of contents in the llms.txt format: a title, a quoted summary, a paragraph, then only sections with
 * lists of links.
 */
public final class LlmsTxt implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Stream.of(
                PlannedPage.of(
                        "llms.txt",
                        "index.md",
                        "llms.txt",
                        "the contents of this wiki for language models",
                        LlmsTxt::write),
                PlannedPage.of(
                        "llms-full.txt",
                        "index.md",
                        "llms-full.txt",
                        "the pages of this wiki as one text for language models",
                        LlmsFull::write));
    }

    private static void write(Site site, PageLayout layout) {
        layout.text("# " + words(ProjectTitle.of(site.code())));
        layout.text("> " + summary(site));
        layout.text("A wiki of "
                + Words.count(
                        site.pages().stream().filter(PlannedPage::isMarkdown).count() + 1, "page")
                + " made from the source code. " + words(site.origin())
                + " Statements carry citations of the form path:from-to, relative to the"
                + " root of the repository. The text of the pages stands in llms-full.txt.");
        section(layout, "Overview", top(site));
        for (String folder : List.of(
                "getting-started",
                "architecture",
                "development",
                "reference",
                "deployment",
                "troubleshooting",
                "security",
                "operations",
                "governance",
                "topics")) {
            section(layout, Words.capital(folder.replace('-', ' ')), below(site, folder));
        }
        section(layout, "Domains", domains(site));
        section(layout, "Optional", rest(site));
    }

    static String summary(Site site) {
        return site.known()
                .profile()
                .find(PurposeInsight.class)
                .map(purpose -> words(purpose.headline().statement()))
                .filter(headline -> !headline.isEmpty())
                .orElse("A wiki of the source code of " + words(ProjectTitle.of(site.code())) + ".");
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
