package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
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
                        known.language().text("Evolution"),
                        known.language().text("history, versions, recent changes, open work"),
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
        ProseLanguage say = layout.say();
        layout.section(say.text("In short"));
        String commits = say.count(history.commits(), "commit");
        String authors = say.count(history.authors(), "author");
        String course = history.firstDate().isEmpty()
                ? say.text("{0} by {1}; the latest is of {2}.", commits, authors, history.date())
                : say.text(
                        "{0} by {1} since {2}; the latest is of {3}.",
                        commits, authors, history.firstDate(), history.date());
        int tagged = history.versions().size();
        String versions = tagged == 0
                ? say.text("No version is tagged.")
                : say.text(tagged, "{0} version is tagged.", "{0} versions are tagged.", say.number(tagged));
        layout.text(course + " " + versions);
    }

    private static void versions(PageLayout layout, History history) {
        if (history.versions().isEmpty()) {
            return;
        }
        ProseLanguage say = layout.say();
        layout.section(say.text("Versions"));
        layout.table(
                say.labels("Tag", "Date"),
                history.versions().stream()
                        .limit(LISTED)
                        .map(version -> List.of(Markdown.plain(version.name()), version.date()))
                        .toList());
        if (history.versions().size() > LISTED) {
            layout.text(
                    say.text("Older tags: {0}.", say.number(history.versions().size() - LISTED)));
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
        ProseLanguage say = layout.say();
        layout.section(say.text("Recent changes"));
        layout.table(
                say.labels("Date", "Commit", "Subject"),
                shown.stream()
                        .map(commit -> List.of(
                                commit.date(),
                                Markdown.plain(commit.hash()),
                                Markdown.plain(commit.subject().replace("`", ""))))
                        .toList());
        int passed = history.recent().indexOf(shown.get(shown.size() - 1)) + 1 - shown.size();
        if (passed > 0) {
            layout.text(say.text(
                    passed,
                    "Left out among them: {0} merge or automatic update.",
                    "Left out among them: {0} merges and automatic updates.",
                    say.number(passed)));
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
        ProseLanguage say = site.say();
        layout.section(say.text("What changes most"));
        layout.table(
                say.labels("File", "Commits among the last 1,000"),
                often.stream()
                        .map(entry -> List.of(layout.file(entry.getKey()), say.number(entry.getValue())))
                        .toList());
        new Diagrams(site)
                .among(often.stream().map(Map.Entry::getKey).toList())
                .ifPresent(drawing ->
                        layout.drawing(drawing, say.text("How the files that change most depend on each other.")));
    }

    private static void changelog(Site site, PageLayout layout) {
        site.code().documents(Document.Kind.CHANGELOG).stream()
                .filter(document -> document.sections().stream().anyMatch(EvolutionPage::isEntry))
                .findFirst()
                .ifPresent(document -> {
                    ProseLanguage say = site.say();
                    layout.section(say.text("From the changelog"));
                    layout.text(say.text("The newest entries of {0}:", layout.source(document.path())));
                    layout.table(
                            say.labels("Entry", "Begins with", "Lines"),
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
            layout.section(layout.say().text("Plans")).claimList(plans);
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
        ProseLanguage say = site.say();
        layout.section(say.text("Open work"));
        List<String> words = counts.entrySet().stream()
                .map(entry -> say.text("{0} × {1}", say.number(entry.getValue()), Markdown.plain(entry.getKey())))
                .toList();
        layout.text(say.text("Comments mark work that is left: {0}.", say.list(words)));
        layout.table(
                say.labels("Mark", "What it says", "Where"),
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
            layout.text(say.text("The table holds the first 40 of {0}.", say.number(all)));
        }
    }
}
