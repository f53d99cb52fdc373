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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What users can set: what the documents say, and the keys that code reads and files set. */
final class ConfigurationPage implements PageSource {

    private static final int LISTED = 30;
    private static final int PLACES = 3;

    private static final int MOST_QUOTES = 8;

    /** Names under which products keep their settings; builds, editors and automation have names of their own. */
    private static final Pattern SETTINGS = Pattern.compile(
            "(?i)(?:.*[-_.])?(?:application|app-?settings|settings|config|configuration|defaults?)\\b.*\\.(?:ya?ml|json|toml|properties|conf|cfg|ini|xml)"
                    + "|(?!gradle|build|local|setup\\.|libs|maven).+\\.(?:conf|cfg|properties|ini)|\\.env.*");

    /** Settings of tools that check or build the code. */
    private static final Pattern TOOLING = Pattern.compile(
            "(?i)(?:tox|pytest|mypy|setup|pylint|flake8|nuget|codecov|renovate|detekt|checkstyle|lombok|logback|log4j2?|gradle-wrapper|tsconfig|jest|babel|phpunit).*");

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        Quotes quotes = Quotes.forUsers(known, "config|\\bsettings?\\b|environment variable|\\boptions\\b", 2)
                .head(MOST_QUOTES);
        List<Fact> keys = known.code().facts(Fact.Kind.CONFIGURATION_KEY).stream()
                .filter(key -> Audience.isForUsers(key, known))
                .toList();
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
        quotes.write(layout, site.known().texts());
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
            layout.table(say.labels("Key", "How it is read or set", "Where"), rows(layout, keys));
        }
        List<SourceFile> files = site.code().files().stream()
                .filter(file -> file.role() == FileRole.CONFIGURATION)
                .filter(file -> SETTINGS.matcher(file.path().name()).matches()
                        && !TOOLING.matcher(file.path().name()).matches())
                .filter(file -> !Audience.isBeside(file.path()) && !Audience.isOfBuild(file.path()))
                .limit(LISTED)
                .toList();
        if (!files.isEmpty()) {
            layout.section(say.text("Configuration files in the repository"));
            layout.bullets(
                    files.stream().map(file -> layout.source(file.path())).toList());
        }
    }

    /** Places that say the same of one key share a row. */
    private static List<List<String>> rows(PageLayout layout, List<Fact> keys) {
        Map<String, List<Fact>> rows = new LinkedHashMap<>();
        keys.forEach(key -> rows.computeIfAbsent(key.name() + "\n" + key.detail(), row -> new ArrayList<>())
                .add(key));
        return rows.values().stream()
                .limit(LISTED)
                .map(same -> List.of(
                        Markdown.code(same.get(0).name()),
                        Markdown.prose(same.get(0).detailIn(layout.say())),
                        String.join(
                                ", ",
                                same.stream()
                                        .map(Fact::evidence)
                                        .distinct()
                                        .limit(PLACES)
                                        .map(layout::cite)
                                        .toList())))
                .toList();
    }
}
