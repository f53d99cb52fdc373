package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The front page: what the project is, and the way to everything else. */
final class HomePage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Stream.of(PlannedPage.of(
                "index.md",
                "index.md",
                ProjectTitle.of(known.code()),
                known.language().text("what the project is, and the way to everything else"),
                HomePage::write));
    }

    private static void write(Site site, PageLayout layout) {
        site.known().profile().find(PurposeInsight.class).ifPresent(purpose -> purpose(layout, purpose));
        Glance.write(site, layout);
        navigation(site, layout);
        ReadingPaths.write(site, layout);
        map(site, layout);
        howToRead(site, layout);
    }

    private static void purpose(PageLayout layout, PurposeInsight purpose) {
        ProseLanguage say = layout.say();
        layout.text(layout.claim(purpose.headline()));
        list(layout, say.text("What it sets out to do"), purpose.goals());
        list(layout, say.text("Who uses it"), purpose.users());
        list(layout, say.text("What it spares its users"), purpose.problems());
    }

    private static void list(PageLayout layout, String heading, List<Claim> claims) {
        layout.section(heading, () -> layout.claimList(claims));
    }

    private static void navigation(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        List<List<String>> rows = new ArrayList<>();
        site.pages().stream()
                .filter(page -> !page.path().equals(layout.path()))
                .filter(page -> !isBelowDomains(page))
                .forEach(page -> rows.add(
                        List.of(layout.page(page), Markdown.prose(Words.capital(page.holds())), size(site, page))));
        rows.add(List.of(
                layout.page(Site.COVERAGE.value(), say.text("Coverage")),
                say.text("What is documented, from what, and how well"),
                ""));
        layout.section(say.text("Quick navigation"));
        layout.table(say.labels("Page", "What it holds", "Size"), rows);
        long more = site.pages().stream().filter(HomePage::isBelowDomains).count();
        if (more > 0) {
            layout.text(say.text(
                    more,
                    "{0} more page describes the domains and their files; they start at {1}.",
                    "{0} more pages describe the domains and their files; they start at {1}.",
                    say.number(more),
                    layout.page("domains/index.md", say.text("Domains"))));
        }
    }

    private static boolean isBelowDomains(PlannedPage page) {
        return page.path().value().startsWith("domains/")
                && !page.path().value().equals("domains/index.md");
    }

    /** Rounded, so that a word more or less elsewhere does not change this page. */
    private static String size(Site site, PlannedPage page) {
        if (!page.isMarkdown()) {
            return "";
        }
        String text = site.page(page.path()).text().replaceAll("]\\([^)]*\\)", "]");
        long words = Stream.of(text.split("\\s+"))
                .filter(word -> word.matches(".*\\p{L}.*"))
                .count();
        long step = words < 1000 ? 50 : 100;
        long rounded = Math.max(step, Math.round((double) words / step) * step);
        return site.say().text("about {0} words", site.say().number(rounded));
    }

    private static void map(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        new Diagrams(site).domains().ifPresent(drawing -> {
            layout.section(say.text("Map"));
            layout.drawing(
                    drawing,
                    say.text("The domains of the code; numbers count the pairs of files that join two of them."));
            layout.bullets(site.known().domains().domains().stream()
                    .limit(20)
                    .map(domain -> site.domainPage(domain).map(layout::page).orElse(Markdown.plain(domain.name()))
                            + (domain.purpose().isBlank()
                                    ? ""
                                    : ": " + Markdown.prose(Words.firstSentence(domain.purpose(), 160))))
                    .toList());
        });
    }

    private static void howToRead(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        layout.section(say.text("How to read this wiki"));
        layout.bullets(List.of(
                say.text(
                        "A statement ends with the place where it can be checked: a file and its lines, linked. Every such"
                                + " place was looked up before the page was written; statements that could not be verified were"
                                + " left out."),
                say.text(
                        "The documentation of each file says whether a model wrote it or whether it comes from static"
                                + " analysis alone. {0} counts both.",
                        layout.page(Site.COVERAGE.value(), say.text("Coverage"))),
                say.text("Diagrams show dependencies, calls and inheritance found in the code, at most 15 nodes each."),
                say.text("Arrows lead from what depends to what it depends on, if not said otherwise.")));
    }
}
