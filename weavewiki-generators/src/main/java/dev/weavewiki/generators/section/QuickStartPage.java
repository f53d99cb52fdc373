package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.EntryPointInsight.Entry;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first steps: what the documents say on usage, the examples, and where the code is entered. */
final class QuickStartPage implements PageSource {

    private static final int LISTED = 25;

    /** More than this is no quick start. Our choice. */
    private static final int MOST_QUOTES = 6;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        String name = Pattern.quote(ProjectTitle.of(known.code()));
        Quotes told = Quotes.forUsers(
                        known,
                        "(?<!advanced )\\busage|quick[ -]?start|get(?:ting)? started|how do i (?:start|use)|^using (?:it|"
                                + name
                                + ")$|\\bexamples?\\b(?!.*compar)|how to use|hello,? world|tutorial|\\buser guide",
                        1)
                .showing();
        Quotes opening = Quotes.opening(known);
        Quotes quotes = (told.isEmpty() ? opening : opening.head(1))
                .and(told)
                .without(InstallationPage.headed(known))
                .head(MOST_QUOTES);
        List<SourceFile> examples = examples(known);
        List<Entry> entries = entries(known);
        if (quotes.isEmpty() && examples.isEmpty() && entries.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "getting-started/quick-start.md",
                "getting-started/index.md",
                known.language().text("Quick start"),
                known.language().text("first use, examples, where the code is entered"),
                (site, layout) -> write(site, layout, quotes, examples, entries)));
    }

    private static List<SourceFile> examples(Knowledge known) {
        return known.code().sourceFiles().stream()
                .filter(file -> ("/" + file.path()).matches("(?i).*/(?:examples?|samples?|demos?)/.*"))
                .toList();
    }

    private static List<Entry> entries(Knowledge known) {
        return known.profile()
                .find(EntryPointInsight.class)
                .map(EntryPointInsight::entries)
                .orElse(List.of());
    }

    private static void write(
            Site site, PageLayout layout, Quotes quotes, List<SourceFile> examples, List<Entry> entries) {
        ProseLanguage say = site.say();
        quotes.write(layout, site.known().texts());
        if (!examples.isEmpty()) {
            layout.section(say.text("Examples in the repository"));
            layout.text(say.text("The repository holds {0}.", say.count(examples.size(), "example file")));
            layout.table(
                    say.labels("File", "Purpose", "Source"),
                    examples.stream()
                            .limit(LISTED)
                            .map(file -> List.of(
                                    layout.file(file.path()),
                                    site.insight(file.path())
                                            .map(insight -> Markdown.prose(Words.firstSentence(insight.purpose(), 160)))
                                            .orElse(""),
                                    layout.source(file.path(), say.text("source"))))
                            .toList());
        }
        entries(site, layout, entries);
    }

    private static void entries(Site site, PageLayout layout, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        layout.section(say.text("Where the code is entered"));
        layout.table(
                say.labels("Entry point", "Kind", "What happens there", "Where"),
                entries.stream().limit(LISTED).map(entry -> row(layout, entry)).toList());
        if (entries.size() > LISTED) {
            layout.text(say.text("There are {0} more.", say.number(entries.size() - LISTED)));
        }
        new Diagrams(site)
                .outward(entries.stream()
                        .map(entry -> entry.point().evidence().path())
                        .filter(path -> site.location(path).isPresent())
                        .distinct()
                        .limit(4)
                        .toList())
                .ifPresent(drawing ->
                        layout.drawing(drawing, say.text("The files that are entered first and what they depend on.")));
    }

    private static List<String> row(PageLayout layout, Entry entry) {
        String description = entry.description().isBlank()
                ? Markdown.prose(entry.point().reason(layout.say()))
                : layout.uncited(Claim.of(entry.description(), entry.point().evidence()));
        return List.of(
                Markdown.code(entry.point().name()),
                Words.capital(layout.say().word(entry.point().kind()))
                        .replace("Http", "HTTP")
                        .replace("Cli", "CLI"),
                description,
                layout.cite(entry.point().evidence()));
    }
}
