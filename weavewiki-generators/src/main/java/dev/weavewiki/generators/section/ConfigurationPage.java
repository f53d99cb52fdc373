package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** What users can set: what the documents say, and the keys that code reads and files set. */
final class ConfigurationPage implements PageSource {

    private static final int LISTED = 30;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        Quotes quotes = Quotes.about(known, "config|\\bsettings?\\b|environment variable|\\boptions\\b|customi[sz]");
        List<Fact> keys = known.code().facts(Fact.Kind.CONFIGURATION_KEY);
        if (quotes.isEmpty() && keys.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "getting-started/configuration.md",
                "getting-started/index.md",
                known.language().text("Configuration"),
                known.language().text("what can be set, and where"),
                (site, layout) -> write(site, layout, quotes, keys)));
    }

    private static void write(Site site, PageLayout layout, Quotes quotes, List<Fact> keys) {
        ProseLanguage say = site.say();
        quotes.write(layout);
        if (!keys.isEmpty()) {
            long names = keys.stream().map(Fact::name).distinct().count();
            layout.section(say.text("Keys that are read or set"));
            layout.text(
                    site.has("reference/configuration.md")
                            ? say.text(
                                    "The code and its settings name {0}. The full list stands under {1}.",
                                    say.count(names, "key"),
                                    layout.page("reference/configuration.md", say.text("Configuration reference")))
                            : say.text("The code and its settings name {0}.", say.count(names, "key")));
            layout.table(
                    say.labels("Key", "How it is read or set", "Where"),
                    keys.stream()
                            .limit(LISTED)
                            .map(key -> List.of(
                                    Markdown.code(key.name()),
                                    Markdown.prose(key.detailIn(say)),
                                    layout.cite(key.evidence())))
                            .toList());
        }
        List<SourceFile> files = site.code().files().stream()
                .filter(file -> file.role() == FileRole.CONFIGURATION)
                .limit(LISTED)
                .toList();
        if (!files.isEmpty()) {
            layout.section(say.text("Configuration files in the repository"));
            layout.bullets(
                    files.stream().map(file -> layout.source(file.path())).toList());
        }
    }
}
