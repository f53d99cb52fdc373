package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What contributors need: how to build and test, and what the project asks of contributions. */
final class DevelopmentPages implements PageSource {

    private static final String BUILD_FILES =
            "Makefile|makefile|justfile|Taskfile\\.ya?ml|tox\\.ini|noxfile\\.py|mvnw|gradlew|Dockerfile|docker-compose\\.ya?ml"
                    + "|CMakeLists\\.txt|BUILD\\.bazel|setup\\.cfg";

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Stream.concat(setup(known), contributing(known));
    }

    private static Stream<PlannedPage> setup(Knowledge known) {
        Quotes quotes = Quotes.about(
                known,
                "\\bbuild|development|\\bdevelop\\b|running (?:the )?tests|\\btests?\\b|testing|compil|from source");
        List<SourceFile> files = buildFiles(known);
        if (quotes.isEmpty() && files.isEmpty() && known.code().manifests().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "development/setup.md",
                "development/index.md",
                known.language().text("Setup"),
                known.language().text("build, tasks, tests"),
                (site, layout) -> writeSetup(site, layout, quotes, files)));
    }

    private static List<SourceFile> buildFiles(Knowledge known) {
        return known.code().files().stream()
                .filter(file -> file.path().name().matches(BUILD_FILES)
                        || file.path().value().matches("\\.github/workflows/.+\\.ya?ml|\\.gitlab-ci\\.yml|\\.ci/.+"))
                .limit(25)
                .toList();
    }

    private static void writeSetup(Site site, PageLayout layout, Quotes quotes, List<SourceFile> files) {
        ProseLanguage say = site.say();
        build(site, layout);
        tasks(site, layout);
        quotes.write(layout, site.known().texts());
        tests(site, layout);
        Manifests.requirements(site, layout, "test", say.text("What the tests need"));
        Manifests.requirements(site, layout, "development", say.text("What development needs"));
        Manifests.diagram(site, "test")
                .or(() -> Manifests.diagram(site, "development"))
                .ifPresent(diagram ->
                        layout.diagram(diagram, say.text("What the manifests require for building and testing.")));
        if (!files.isEmpty()) {
            layout.section(say.text("Build and automation files"));
            layout.bullets(
                    files.stream().map(file -> layout.source(file.path())).toList());
        }
    }

    private static void build(Site site, PageLayout layout) {
        List<Manifest> manifests = site.code().manifests().stream()
                .filter(manifest -> manifest.path().depth() == 1)
                .toList();
        if (manifests.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        layout.section(say.text("Build"));
        layout.text(say.text(
                "At the root, the build is described by {0}.",
                say.list(manifests.stream()
                        .map(manifest -> layout.source(manifest.path()) + " (" + Manifests.ecosystem(manifest) + ")")
                        .toList())));
        long others = site.code().manifests().size() - manifests.size();
        if (others > 0) {
            layout.text(say.text("Folders below hold {0}.", say.count(others, "further manifest")));
        }
    }

    private static void tasks(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        layout.section(say.text("Tasks"), () -> {
            List<List<String>> rows = site.code().manifests().stream()
                    .flatMap(manifest -> manifest.scripts().stream()
                            .filter(script -> script.kind() == Manifest.Script.Kind.TASK)
                            .map(script -> List.of(
                                    Markdown.code(script.name()),
                                    Markdown.code(Words.shorten(script.command(), 160)),
                                    layout.cite(script.evidence()))))
                    .limit(40)
                    .toList();
            layout.text(rows.isEmpty() ? "" : say.text("Commands that the manifests define by name:"));
            layout.table(say.labels("Task", "What it runs", "Defined"), rows);
        });
    }

    private static void tests(Site site, PageLayout layout) {
        List<SourceFile> tests = site.code().sourceFiles().stream()
                .filter(file -> file.role() == FileRole.TEST)
                .toList();
        if (tests.isEmpty()) {
            return;
        }
        TreeSet<String> folders = new TreeSet<>();
        tests.forEach(file -> folders.add(file.path().parent().value()));
        ProseLanguage say = site.say();
        layout.section(say.text("Tests"));
        layout.text(say.text(
                "{0} with {1} lie in {2}.",
                say.count(tests.size(), "test file"),
                say.count(tests.stream().mapToInt(SourceFile::lines).sum(), "line"),
                say.count(folders.size(), "folder")));
        layout.bullets(tests.stream()
                .sorted(Comparator.comparingInt((SourceFile file) -> -file.lines())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(8)
                .map(file -> layout.file(file.path()) + ", " + say.count(file.lines(), "line"))
                .toList());
    }

    private static Stream<PlannedPage> contributing(Knowledge known) {
        Quotes own = Quotes.of(known, Document.Kind.CONTRIBUTING);
        Quotes quotes = own.isEmpty() ? Quotes.about(known, "contribut|pull request|code of conduct") : own;
        if (quotes.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "development/contributing.md",
                "development/index.md",
                known.language().text("Contributing"),
                known.language().text("what the project asks of contributions"),
                (site, layout) -> {
                    quotes.write(layout, site.known().texts());
                    if (site.has("constitution.md")) {
                        ProseLanguage say = site.say();
                        layout.section(say.text("How the code is written"))
                                .text(say.text(
                                        "The conventions that the code itself follows stand under {0}.",
                                        layout.page("constitution.md", say.text("Constitution"))));
                    }
                }));
    }
}
