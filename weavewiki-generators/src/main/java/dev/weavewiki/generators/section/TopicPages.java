package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint.TopicPage;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** Pages on the topics that the blueprint names, told from the files that feed them. */
final class TopicPages implements PageSource {

    private static final int TOLD = 8;
    private static final int CLAIMS_PER_FILE = 4;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return known.blueprint().topics().stream()
                .filter(topic -> topic.files().stream()
                                .anyMatch(
                                        file -> known.fileInsights().find(file).isPresent())
                        || !Quotes.headed(known, topic.title(), topic.files()).isEmpty())
                .map(topic -> new PlannedPage(
                        topic.path(),
                        topic.partOf(),
                        topic.title(),
                        topic.purpose().isBlank()
                                ? known.language().text("a topic of this project")
                                : Words.firstSentence(topic.purpose(), 160),
                        (site, layout) -> write(site, layout, topic)));
    }

    private static void write(Site site, PageLayout layout, TopicPage topic) {
        Quotes quotes = Quotes.headed(site.known(), topic.title(), topic.files());
        if (!topic.purpose().isBlank() && quotes.isEmpty()) {
            layout.text(Markdown.prose(topic.purpose()));
        }
        if (!topic.notes().isEmpty()) {
            layout.bullets(topic.notes().stream().map(Markdown::prose).toList());
        }
        quotes.write(layout, site.known().texts());
        List<FileInsight> insights = topic.files().stream()
                .flatMap(file -> site.insight(file).stream())
                .toList();
        if (insights.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        layout.section(say.text("The files behind it"));
        layout.table(
                say.labels("File", "Purpose"),
                insights.stream()
                        .map(insight -> List.of(
                                layout.file(insight.path()),
                                Markdown.prose(Words.firstSentence(insight.purpose(), 200))))
                        .toList());
        List<RepoPath> files = insights.stream().map(FileInsight::path).toList();
        Diagrams diagrams = new Diagrams(site);
        diagrams.among(files)
                .or(() -> diagrams.outward(files))
                .ifPresent(drawing ->
                        layout.drawing(drawing, say.text("An arrow leads from a file to one it depends on.")));
        insights.stream().limit(TOLD).forEach(insight -> tell(layout, insight));
    }

    private static void tell(PageLayout layout, FileInsight insight) {
        List<Claim> claims = insight.summary().stream().limit(CLAIMS_PER_FILE).toList();
        if (!claims.isEmpty()) {
            layout.section(insight.path().name());
            layout.claims(claims);
            layout.text(layout.say().text("In full: {0}", layout.file(insight.path())));
        }
    }
}
