package dev.weavewiki.generators.section;

import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order to read, by what a reader came for; pages that do not exist are left out. */
final class ReadingPaths {

    private record ReadingPath(Phrase reader, List<String> pages) {}

    private static final List<ReadingPath> PATHS = List.of(
            new ReadingPath(
                    Phrase.of("New to the project"),
                    List.of(
                            "architecture/index.md",
                            "architecture.md",
                            "terminology.md",
                            "flows.md",
                            "domains/index.md")),
            new ReadingPath(
                    Phrase.of("Using it"),
                    List.of(
                            "getting-started/installation.md",
                            "getting-started/quick-start.md",
                            "getting-started/configuration.md",
                            "reference/index.md",
                            "troubleshooting/index.md")),
            new ReadingPath(
                    Phrase.of("Contributing to it"),
                    List.of(
                            "development/setup.md",
                            "development/contributing.md",
                            "constitution.md",
                            "patterns.md",
                            "risks.md")),
            new ReadingPath(
                    Phrase.of("Running it"),
                    List.of(
                            "deployment/index.md",
                            "operations/index.md",
                            "reference/configuration.md",
                            "security/index.md")),
            new ReadingPath(
                    Phrase.of("Reviewing it"),
                    List.of("risks.md", "evolution.md", "architecture/data-flow.md", "governance/index.md")));

    private ReadingPaths() {}

    static void write(Site site, PageLayout layout) {
        List<String> items = PATHS.stream()
                .map(path -> item(site, layout, path))
                .flatMap(Optional::stream)
                .toList();
        if (!items.isEmpty()) {
            layout.section(site.say().text("Reading paths")).bullets(items);
        }
    }

    private static Optional<String> item(Site site, PageLayout layout, ReadingPath path) {
        List<String> links = path.pages().stream()
                .flatMap(page -> find(site, page))
                .map(layout::page)
                .toList();
        return links.size() < 2
                ? Optional.empty()
                : Optional.of("**" + site.say().text(path.reader()) + "**: " + String.join(" → ", links));
    }

    private static Stream<PlannedPage> find(Site site, String path) {
        return site.pages().stream().filter(page -> page.path().value().equals(path));
    }
}
