package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the project came to be what it is, and what is left to do. */
public final class EvolutionPage implements PageSource {

    private static final int LISTED = 20;
    /** Subjects of commits that tell nothing of the project's course. */
    private static final Pattern ROUTINE = Pattern.compile(
            "(?i)^(?:merge (?:branch|pull request|remote|tag)\\b|bump \\S+|(?:chore|build|ci)\\(deps[^)]*\\)|update dependency )");

    private static final Pattern PLANS =
            Pattern.compile("(?i).*\\b(?:roadmap|future|planned|to[- ]?do|what's next|upcoming)\\b.*");

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        boolean evidence = known.code().history().isPresent()
                || !known.code().documents(Document.Kind.CHANGELOG).isEmpty()
                || known.code().files().stream()
                        .anyMatch(file -> !file.structure().markers().isEmpty());
        return evidence
                ? Stream.of(PlannedPage.of(
                        "evolution.md",
                        "index.md",
                        "Evolution",
                        "history, versions, recent changes, open work",
                        EvolutionPage::write))
                : Stream.empty();
    }

    private static void write(Site site, PageLayout layout) {
        History history = site.code().history();
        if (history.isPresent()) {
            story(layout, history);
            versions(layout, history);
            recent(layout, history);
            churn(site, layout, history);
        }
        changelog(site, layout);
        plans(site, layout);
        debt(site, layout);
    }

    private static void story(PageLayout layout, History history) {
        layout.section("In short");
        String since = history.firstDate().isEmpty() ? "" : " since " + history.firstDate();
        layout.text(Words.count(history.commits(), "commit") + " by " + Words.count(history.authors(), "author") + since
                + "; the latest is of " + history.date() + "."
                + (history.versions().isEmpty()
                        ? " No version is tagged."
                        : " " + Words.count(history.versions().size(), "version") + " "
                                + (history.versions().size() == 1 ? "is" : "are") + " tagged."));
    }

    private static void versions(PageLayout layout, History history) {
        if (history.versions().isEmpty()) {
            return;
        }
        layout.section("Versions");
        layout.table(
                List.of("Tag", "Date"),
                history.versions().stream()
                        .limit(LISTED)
                        .map(version -> List.of(Markdown.plain(version.name()), version.date()))
                        .toList());
        if (history.versions().size() > LISTED) {
            layout.text("Older tags: " + Words.number(history.versions().size() - LISTED) + ".");
        }
    }

    /** The latest changes by hand; merges and updates made by bots are counted only. */
    private static void recent(PageLayout layout, History history) {
        List<History.Commit> telling = history.recent().stream()
                .filter(commit -> !ROUTINE.matcher(commit.subject()).find())
                .limit(LISTED)
                .toList();
        List<History.Commit> shown =
                telling.isEmpty() ? history.recent().stream().limit(LISTED).toList() : telling;
        if (shown.isEmpty()) {
            return;
        }
        layout.section("Recent changes");
        layout.table(
                List.of("Date", "Commit", "Subject"),
                shown.stream()
                        .map(commit -> List.of(
                                commit.date(),
                                Markdown.plain(commit.hash()),
                                Markdown.plain(commit.subject().replace("`", ""))))
                        .toList());
        int passed = history.recent().indexOf(shown.get(shown.size() - 1)) + 1 - shown.size();
        if (passed > 0) {
            layout.text("Left out among them: "
                    + Words.count(passed, "merge or automatic update")
                            .replace("merge or automatic updates", "merges and automatic updates")
                    + ".");
        }
    }

    private static void churn(Site site, PageLayout layout, History history) {
        List<Map.Entry<RepoPath, Integer>> often = history.churn().entrySet().stream()
                .filter(entry -> site.code().file(entry.getKey()).isPresent() && entry.getValue() > 1)
                .sorted(Map.Entry.<RepoPath, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LISTED)
                .toList();
        if (often.isEmpty()) {
            return;
        }
        layout.section("What changes most");
        layout.table(
                List.of("File", "Commits among the last 1,000"),
                often.stream()
                        .map(entry -> List.of(layout.file(entry.getKey()), Words.number(entry.getValue())))
                        .toList());
        new Diagrams(site)
                .among(often.stream().map(Map.Entry::getKey).toList())
                .ifPresent(drawing -> layout.diagram(
                        drawing.diagram(),
                        drawing.caption(layout.say(), "How the files that change most depend on each other.")));
    }

    private static void changelog(Site site, PageLayout layout) {
        site.code().documents(Document.Kind.CHANGELOG).stream()
                .filter(document -> document.sections().stream().anyMatch(EvolutionPage::isEntry))
                .findFirst()
                .ifPresent(document -> {
                    layout.section("From the changelog");
                    layout.text("The newest entries of " + layout.source(document.path()) + ":");
                    layout.table(
                            List.of("Entry", "Begins with", "Lines"),
                            document.sections().stream()
                                    .filter(EvolutionPage::isEntry)
                                    .limit(10)
                                    .map(section -> entry(layout, section))
                                    .toList());
                });
    }

    private static boolean isEntry(Section section) {
        return section.level() >= 1 && section.heading().matches(".*\\d.*")
                || section.heading().matches("(?i).*unreleased.*");
    }

    private static List<String> entry(PageLayout layout, Section section) {
        String first = section.text().lines().findFirst().orElse("");
        Evidence evidence = new Evidence(
                section.evidence().path(), section.evidence().lines().head(15));
        return List.of(
                Markdown.plain(section.heading()),
                Markdown.prose(Words.firstSentence(first, 160)),
                layout.cite(evidence, section.evidence().lines().toString()));
    }

    private static void plans(Site site, PageLayout layout) {
        List<Claim> plans = site.code().documents().stream()
                .filter(document -> document.kind() == Document.Kind.README || document.kind() == Document.Kind.GUIDE)
                .flatMap(document -> document.sections().stream())
                .filter(section -> PLANS.matcher(section.heading()).matches()
                        && !section.text().isBlank())
                .limit(5)
                .map(section -> Claim.of(
                        section.heading() + ": " + Words.firstSentence(section.text(), 300),
                        new Evidence(
                                section.evidence().path(),
                                section.evidence().lines().head(15))))
                .toList();
        if (!plans.isEmpty()) {
            layout.section("Plans").claimList(plans);
        }
    }

    private static void debt(Site site, PageLayout layout) {
        Map<String, Integer> counts = new TreeMap<>();
        site.code()
                .files()
                .forEach(file ->
                        file.structure().markers().forEach(marker -> counts.merge(marker.keyword(), 1, Integer::sum)));
        if (counts.isEmpty()) {
            return;
        }
        layout.section("Open work");
        List<String> words = counts.entrySet().stream()
                .map(entry -> Words.number(entry.getValue()) + " × " + Markdown.plain(entry.getKey()))
                .toList();
        layout.text("Comments mark work that is left: " + Words.list(words) + ".");
        layout.table(
                List.of("Mark", "What it says", "Where"),
                site.code().files().stream()
                        .sorted(Comparator.comparing(file -> !file.role().isSource()))
                        .flatMap(file -> file.structure().markers().stream()
                                .map(marker -> List.of(
                                        Markdown.plain(marker.keyword()),
                                        Markdown.prose(Words.shorten(marker.text(), 160)),
                                        layout.cite(new Evidence(file.path(), LineRange.at(marker.line()))))))
                        .limit(40)
                        .toList());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 40) {
            layout.text("The table holds the first 40 of " + Words.number(all) + ".");
        }
    }
}
