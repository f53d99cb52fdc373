package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PurposeInsight;
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
                "what the project is, and the way to everything else",
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
        layout.text(layout.claim(purpose.headline()));
        list(layout, "What it sets out to do", purpose.goals());
        list(layout, "Who uses it", purpose.users());
        list(layout, "What it spares its users", purpose.problems());
    }

    private static void list(PageLayout layout, String heading, List<Claim> claims) {
        layout.section(heading, () -> layout.claimList(claims));
    }

    private static void navigation(Site site, PageLayout layout) {
        List<List<String>> rows = new ArrayList<>();
        site.pages().stream()
                .filter(page -> !page.path().equals(layout.path()))
                .filter(page -> !isBelowDomains(page))
                .forEach(page -> rows.add(
                        List.of(layout.page(page), Markdown.prose(Words.capital(page.holds())), size(site, page))));
        rows.add(List.of(
                layout.page(Site.COVERAGE.value(), "Coverage"), "What is documented, from what, and how well", ""));
        layout.section("Quick navigation");
        layout.table(List.of("Page", "What it holds", "Size"), rows);
        long more = site.pages().stream().filter(HomePage::isBelowDomains).count();
        if (more > 0) {
            layout.text(Words.capital(Words.count(more, "more page")) + " " + (more == 1 ? "describes" : "describe")
                    + " the domains and their files; they start at " + layout.page("domains/index.md", "Domains")
                    + ".");
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
        return "about " + Words.number(Math.max(step, Math.round((double) words / step) * step)) + " words";
    }

    private static void map(Site site, PageLayout layout) {
        new Diagrams(site).domains().ifPresent(drawing -> {
            layout.section("Map");
            layout.diagram(
                    drawing.diagram(),
                    drawing.caption(
                            layout.say(),
                            "The domains of the code; numbers count the pairs of files that join two of them."));
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
        layout.section("How to read this wiki");
        layout.bullets(List.of(
                "A statement ends with the place where it can be checked: a file and its lines, linked. Every such place"
                        + " was looked up before the page was written; statements that could not be verified were left out.",
                "The documentation of each file says whether a model wrote it or whether it comes from static analysis"
                        + " alone. " + layout.page(Site.COVERAGE.value(), "Coverage") + " counts both.",
                "Diagrams show dependencies, calls and inheritance found in the code, at most 15 nodes each.",
                "Arrows lead from what depends to what it depends on, if not said otherwise."));
    }
}
