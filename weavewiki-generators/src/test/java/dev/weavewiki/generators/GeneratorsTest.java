package dev.weavewiki.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.product.CoverageReport;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.VerificationCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static List<Page> pages(Knowledge known) {
        return Generators.pages(Generators.standard(GenerationOptions.STANDARD), known);
    }

    private static CoverageReport report() {
        var score = new QualityScore(Score.ONE, Score.of(0.5), Score.ONE, Score.of(0.8), Score.of(0.9), Score.ONE);
        return new CoverageReport(
                score,
                Score.of(0.8),
                2,
                StopReason.NO_GAIN,
                VerificationCounts.NONE,
                List.of(new Gap(Gap.Kind.CONTENT, "cart", "fewer than 100 words")),
                Map.of(PhaseId.BOTTOM_UP, TokenUsage.of(100, 20)),
                Map.of(PhaseId.BOTTOM_UP, 3),
                "");
    }

    @Test
    void writes_the_pages_there_is_evidence_for() {
        var known = SmallProject.known();

        var paths = pages(known).stream().map(page -> page.path().value()).toList();

        assertThat(paths)
                .contains(
                        "index.md",
                        "llms.txt",
                        "llms-full.txt",
                        "patterns.md",
                        "constitution.md",
                        "architecture.md",
                        "risks.md",
                        "flows.md",
                        "terminology.md",
                        "evolution.md",
                        "reference/index.md",
                        "reference/configuration.md",
                        "reference/api.md",
                        "getting-started/installation.md",
                        "domains/index.md",
                        "domains/shop/index.md",
                        "domains/cart/cart.md",
                        "topics/carts.md")
                .doesNotContain("reference/database.md", "deployment/index.md", "development/contributing.md");
    }

    @Test
    void every_link_leads_somewhere() {
        var known = SmallProject.known();
        Set<String> files =
                known.code().files().stream().map(file -> file.path().value()).collect(Collectors.toSet());

        var pages = Stream.concat(pages(known).stream(), Stream.of(CoveragePage.page(known, report())))
                .toList();

        assertThat(WikiLinks.broken(pages, files)).isEmpty();
    }

    @Test
    void the_same_knowledge_gives_the_same_bytes() {
        var first = pages(SmallProject.known());

        var second = pages(SmallProject.known());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void no_page_carries_markup_from_the_repository() {
        var pages = pages(SmallProject.known());

        var lines =
                pages.stream().flatMap(page -> WikiLinks.prose(page).stream()).toList();

        assertThat(lines).noneMatch(line -> line.matches(".*<(?!/?(?:details|summary)>).*"));
        assertThat(lines).noneMatch(line -> line.matches(".*(?<!\\\\)]\\(https?:.*"));
    }

    @Test
    void every_claim_rests_on_lines_that_exist() {
        var known = SmallProject.known();

        var claims =
                pages(known).stream().flatMap(page -> page.claims().stream()).toList();

        assertThat(claims).isNotEmpty();
        assertThat(claims).allMatch(claim -> claim.evidence().stream().allMatch(known.code()::holds));
        assertThat(claims).noneMatch(claim -> claim.evidence().isEmpty());
    }

    @Test
    void every_page_says_who_wrote_it() {
        var known = SmallProject.known();

        var pages = Stream.concat(pages(known).stream(), Stream.of(CoveragePage.page(known, report())))
                .toList();

        assertThat(pages).allMatch(page -> page.text().contains("Written by WeaveWiki from commit 0123456"));
    }

    @Test
    void the_full_text_leaves_out_what_only_helps_to_click() {
        var text = pages(SmallProject.known()).stream()
                .filter(page -> page.path().value().equals("llms-full.txt"))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(text).contains("Page: domains/cart/cart.md").doesNotContain("<details>", "Sources: [", "-15](");
    }

    @Test
    void a_page_written_twice_is_refused() {
        var page = new Page(PagePath.of("index.md"), "Mine", "# Mine\n", List.of(), List.of());
        List<Generator> generators = List.of(known -> Stream.of(page), known -> Stream.of(page));

        assertThatThrownBy(() -> Generators.pages(generators, SmallProject.known()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("index.md");
    }

    @Test
    void llms_txt_holds_only_what_its_format_allows() {
        var text = pages(SmallProject.known()).stream()
                .filter(page -> page.path().value().equals("llms.txt"))
                .findFirst()
                .orElseThrow()
                .text();

        var lines = text.lines().filter(line -> !line.isBlank()).toList();

        assertThat(lines.get(0)).startsWith("# ");
        assertThat(lines.get(1)).startsWith("> ");
        assertThat(lines.subList(3, lines.size()))
                .allMatch(line -> line.matches("## .+|- \\[[^\\[\\]]+]\\([^()]+\\): [^\\[\\]]+"));
    }

    @Test
    void the_ledger_names_each_scanned_path_once() {
        var known = SmallProject.known();

        var text = CoveragePage.page(known, report()).text();

        assertThat(text).contains("documented on domains/shop/index.md", "logo.png", "README.md", "5 source files");
    }

    @Test
    void pages_look_as_agreed() throws IOException {
        var known = SmallProject.known();
        var pages = Stream.concat(pages(known).stream(), Stream.of(CoveragePage.page(known, report())))
                .filter(page -> !page.path().value().equals("llms-full.txt"))
                .toList();
        if (!System.getProperty("golden.update", "").isEmpty()) {
            for (Page page : pages) {
                Path file = GOLDEN.resolve(page.path().value());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.text());
            }
        }

        var stored = pages.stream().collect(Collectors.toMap(page -> page.path().value(), page -> stored(page.path())));

        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(page.text()).isEqualTo(stored.get(page.path().value())));
        try (var files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(pages.size());
        }
    }

    private static String stored(PagePath path) {
        try {
            return Files.readString(GOLDEN.resolve(path.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_repository_without_history_says_nothing_of_commits() {
        var code = SmallProject.code();
        var known = SmallProject.known(
                CodeModel.builder(code.name()).files(code.files()).build());

        var index = pages(known).stream()
                .filter(page -> page.path().equals(PagePath.INDEX))
                .findFirst()
                .orElseThrow();

        assertThat(index.text()).contains("\nWritten by WeaveWiki.\n").doesNotContain("commit");
    }

    private static String page(Knowledge known, String path) {
        return pages(known).stream()
                .filter(page -> page.path().value().equals(path))
                .map(Page::text)
                .findFirst()
                .orElse("");
    }

    private static Document.Section section(String heading, int from, int to, String text, Document.CodeBlock... code) {
        return new Document.Section(
                heading, 2, text, List.of(code), Evidence.of(SmallProject.README, LineRange.of(from, to)));
    }

    private static Document.CodeBlock block(String text, int from, int to) {
        return new Document.CodeBlock("sh", text, Evidence.of(SmallProject.README, LineRange.of(from, to)));
    }

    @Test
    void prose_leads_over_to_the_code_that_follows_it() {
        var readme = List.of(
                "## Usage",
                "Fill a [cart](x):",
                "```sh",
                "fill",
                "```",
                "1. Then **empty** it:",
                "```sh",
                "empty",
                "```");
        var usage = section("Usage", 1, 9, "Fill a cart:\nThen empty it:", block("fill", 3, 5), block("empty", 7, 9));

        var page = page(SmallProject.with(List.of(usage), readme), "getting-started/quick-start.md");

        assertThat(page).containsSubsequence("> Fill a cart:", "fill", "> Then empty it:", "empty");
    }

    @Test
    void a_quick_start_begins_with_what_the_readme_shows_first() {
        var readme = List.of("## Shop", "```sh", "shop", "```", "## Examples", "```sh", "shop --all", "```");
        var known = SmallProject.with(
                List.of(
                        section("Shop", 1, 4, "", block("shop", 2, 4)),
                        section("Examples", 5, 8, "", block("shop --all", 6, 8))),
                readme);

        var page = page(known, "getting-started/quick-start.md");

        assertThat(page).containsSubsequence("## Shop", "## Examples");
    }

    @Test
    void a_topic_that_is_a_heading_tells_what_stands_under_it() {
        var readme = List.of("## Carts", "A cart holds what was chosen.");
        var known = SmallProject.with(List.of(section("Carts", 1, 2, "A cart holds what was chosen.")), readme);

        var page = page(known, "topics/carts.md");

        assertThat(page).contains("> A cart holds what was chosen.");
    }

    @Test
    void a_quick_start_leaves_slogans_and_building_to_others() {
        var readme = List.of(
                "## Why",
                "```",
                "The best shop - fast, safe",
                "```",
                "## Building",
                "```",
                "make(all)",
                "```",
                "## Filling",
                "```",
                "cart.fill()",
                "```");
        var known = SmallProject.with(
                List.of(
                        section("Why", 1, 4, "", plain("The best shop - fast, safe", 2, 4)),
                        section("Building", 5, 8, "", plain("make(all)", 6, 8)),
                        section("Filling", 9, 12, "", plain("cart.fill()", 10, 12))),
                readme);

        var page = page(known, "getting-started/quick-start.md");

        assertThat(page).contains("## Filling").doesNotContain("## Why", "## Building");
    }

    @Test
    void a_heading_deep_in_another_subject_is_no_quick_start() {
        var readme = List.of(
                "## Example",
                "```sh",
                "shop",
                "```",
                "## SSL",
                "#### Usage",
                "Of the SSL module.",
                "```sh",
                "ssl",
                "```");
        var deep = new Document.Section(
                "Usage",
                4,
                "Of the SSL module.",
                List.of(block("ssl", 8, 10)),
                Evidence.of(SmallProject.README, LineRange.of(6, 10)));
        var known = SmallProject.with(
                List.of(section("Example", 1, 4, "", block("shop", 2, 4)), section("SSL", 5, 5, ""), deep), readme);

        var page = page(known, "getting-started/quick-start.md");

        assertThat(page).contains("## Example").doesNotContain("## Usage");
    }

    @Test
    void what_gets_the_product_is_an_installation_whatever_its_heading() {
        var readme = List.of("## Shop", "```sh", "gem install shop", "```", "## Installing a handler", "Call it.");
        var known = SmallProject.with(
                List.of(section("Shop", 1, 4, "", block("gem install shop", 2, 4)), section("More", 5, 6, "Call it.")),
                readme);

        var page = page(known, "getting-started/installation.md");

        assertThat(page).contains("## Shop", "gem install shop").doesNotContain("Call it.");
    }

    @Test
    void what_guides_say_of_the_whole_stands_before_what_readmes_say_of_parts() {
        var known = SmallProject.documented(List.of(
                document("README.md", Document.Kind.README, "Shop", "A shop."),
                document("crates/till/README.md", Document.Kind.README, "Configuration", "Set the till."),
                document("GUIDE.md", Document.Kind.GUIDE, "Configuration file", "Set the shop.")));

        var page = page(known, "getting-started/configuration.md");

        assertThat(page).containsSubsequence("> Set the shop.", "> Set the till.");
    }

    private static Document document(String path, Document.Kind kind, String heading, String text) {
        return new Document(
                RepoPath.of(path),
                kind,
                "",
                List.of(new Document.Section(heading, 2, text, List.of(), Evidence.of(path, 1, 1))));
    }

    @Test
    void a_line_for_the_build_is_an_installation_and_no_quick_start() {
        var readme =
                List.of("## Sonatype", "```", "libraryDependencies += 1", "```", "## Use", "```", "shop.open()", "```");
        var known = SmallProject.with(
                List.of(
                        section("Sonatype", 1, 4, "", block("libraryDependencies += 1", 2, 4)),
                        section("Use", 5, 8, "", block("shop.open()", 6, 8))),
                readme);

        assertThat(page(known, "getting-started/installation.md")).contains("## Sonatype");
        assertThat(page(known, "getting-started/quick-start.md"))
                .contains("## Use")
                .doesNotContain("## Sonatype");
    }

    @Test
    void what_shows_its_use_is_no_installation() {
        var readme = List.of(
                "## Using Shop with Maven",
                "Add it.",
                "### Object examples",
                "Buy one.",
                "### Nested shops",
                "new Shop();");
        var known = SmallProject.with(
                List.of(
                        section("Using Shop with Maven", 1, 2, "Add it."),
                        new Document.Section(
                                "Object examples",
                                3,
                                "Buy one.",
                                List.of(),
                                Evidence.of(SmallProject.README, LineRange.of(3, 4))),
                        new Document.Section(
                                "Nested shops",
                                3,
                                "They nest.",
                                List.of(new Document.CodeBlock(
                                        "java", "new Shop();", Evidence.of(SmallProject.README, LineRange.of(6, 6)))),
                                Evidence.of(SmallProject.README, LineRange.of(5, 6)))),
                readme);

        var page = page(known, "getting-started/installation.md");

        assertThat(page).contains("> Add it.").doesNotContain("Object examples", "Nested shops");
    }

    @Test
    void the_version_is_that_of_the_manifest_that_holds_most_of_the_code() {
        var inside = SmallProject.of(
                List.of(manifest("src/build.gradle", "1.2"), manifest("test/build.gradle", "0.1")),
                List.of(new History.Version("v1.1", "2025-06-01")));

        assertThat(page(inside, "index.md")).contains("| Version | 1.2 (").doesNotContain("0.1 (", "v1.1");
    }

    @Test
    void the_version_is_that_of_the_package_with_the_name_of_the_project_and_not_of_its_tests() {
        var inside = SmallProject.of(
                List.of(
                        manifest("test/Cargo.toml", "Shop", "0.0.0"),
                        manifest("src/Cargo.toml", "shop_all", "0.4"),
                        manifest("src/shop/Cargo.toml", "Shop", "1.2")),
                List.of());

        assertThat(page(inside, "index.md")).contains("| Version | 1.2 (").doesNotContain("| Version | 0");
    }

    @Test
    void where_no_manifest_says_the_version_the_newest_tag_does() {
        var tagged = SmallProject.of(
                List.of(manifest("test/build.gradle", "0.1")),
                List.of(new History.Version("docs-7.1", "2025-07-01"), new History.Version("v1.1", "2025-06-01")));
        var silent = SmallProject.of(List.of(), List.of(new History.Version("docs-7.1", "2025-07-01")));

        assertThat(page(tagged, "index.md")).contains("| Version | v1.1 (tag of 2025-06-01) |");
        assertThat(page(silent, "index.md")).doesNotContain("| Version |");
    }

    private static Manifest manifest(String path, String version) {
        return manifest(path, "", version);
    }

    private static Manifest manifest(String path, String name, String version) {
        return new Manifest(RepoPath.of(path), "gradle", name, version, "", "", List.of(), List.of());
    }

    @Test
    void packages_of_the_repository_are_no_requirements_and_variables_no_versions() {
        var line = Evidence.of("build.gradle", 1, 1);
        var page = page(
                SmallProject.requiring(List.of(
                        new Manifest.Requirement("org.scales:scales", "$scales_version", "runtime", line),
                        new Manifest.Requirement("org.shop:till-jvm", "", "runtime", line),
                        new Manifest.Requirement("shop", "1.0", "runtime", line))),
                "getting-started/installation.md");

        assertThat(page)
                .contains("| `org.scales:scales` | what the build sets |")
                .doesNotContain("`1.0`", "org.shop");
    }

    @Test
    void a_build_sets_versions_that_are_not_written() {
        var page = page(
                SmallProject.requiring(List.of(
                        new Manifest.Requirement("org.scales:scales", "", "runtime", Evidence.of("pom.xml", 1, 1)))),
                "getting-started/installation.md");

        assertThat(page).contains("| `org.scales:scales` | what the build sets |");
    }

    @Test
    void it_is_said_which_versions_of_languages_are_needed() {
        var known = SmallProject.of(
                List.of(
                        needing("pom.xml", "Java", "17"),
                        needing("till/pom.xml", "Java", "21"),
                        needing("package.json", "Node.js", ">= 18"),
                        needing("docs/package.json", "Node.js", ">= 22")),
                List.of());

        assertThat(page(known, "index.md"))
                .contains("| Needs | Java 17 or newer (")
                .doesNotContain("Node.js");
        assertThat(page(known, "getting-started/installation.md"))
                .contains(
                        "- Node.js `>= 18` (",
                        "- Java 17 or newer (",
                        "), for `shop`",
                        "- Java 21 or newer (",
                        "), for `till`")
                .doesNotContain(">= 22");
    }

    private static Manifest needing(String path, String platform, String version) {
        String name = path.startsWith("till") ? "till" : "shop";
        return new Manifest(
                RepoPath.of(path),
                "maven",
                name,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(new Manifest.Requirement(platform, version, "runtime", Evidence.of(path, 1, 1))));
    }

    @Test
    void it_is_said_which_package_needs_what() {
        var page = page(
                SmallProject.of(
                        List.of(
                                requiring("shop.gemspec", "shop", "scales"),
                                requiring("till/till.gemspec", "till", "scales", "paper"),
                                requiring("till/build.gradle", "", "ink")),
                        List.of()),
                "getting-started/installation.md");

        assertThat(page)
                .contains("| Name | Version | Needed by |")
                .contains("| `scales` | `1.0` | `shop` and `till` |")
                .contains("| `paper` | `1.0` | `till` |")
                .contains("| `ink` | `1.0` | `till` |");
        assertThat(page(
                        SmallProject.of(
                                List.of(
                                        requiring("shop.gemspec", "shop", "scales"),
                                        requiring("till/till.gemspec", "till")),
                                List.of()),
                        "getting-started/installation.md"))
                .contains("`scales`")
                .doesNotContain("Needed by");
    }

    private static Manifest requiring(String path, String name, String... required) {
        return new Manifest(
                RepoPath.of(path),
                "gem",
                name,
                "",
                "",
                "",
                Stream.of(required)
                        .map(one -> new Manifest.Requirement(one, "1.0", "runtime", Evidence.of(path, 1, 1)))
                        .toList(),
                List.of());
    }

    @Test
    void what_will_be_written_some_day_is_not_quoted() {
        var readme =
                List.of("## Configuration", "Options will be documented here.", "## Configuration file", "Set it.");
        var known = SmallProject.with(
                List.of(
                        section("Configuration", 1, 2, "Options will be documented here."),
                        section("Configuration file", 3, 4, "Set it.")),
                readme);

        var page = page(known, "getting-started/configuration.md");

        assertThat(page).contains("> Set it.").doesNotContain("will be documented");
    }

    @Test
    void sections_that_send_readers_elsewhere_are_not_quoted() {
        var readme =
                List.of("## Installation", "See the setup guide for details.", "## Requirements", "A till is needed.");
        var known = SmallProject.with(
                List.of(
                        section("Installation", 1, 2, "See the setup guide for details."),
                        section("Requirements", 3, 4, "A till is needed.")),
                readme);

        var page = page(known, "getting-started/installation.md");

        assertThat(page).contains("> A till is needed.").doesNotContain("See the setup guide");
    }

    @Test
    void lists_and_tables_are_quoted_as_what_they_are() {
        var readme = List.of("## Usage", "- fill", "- empty", "", "| A | B |", "|---|---|", "| one | two |");
        var known = SmallProject.with(
                List.of(section("Usage", 1, 7, "fill\nempty\nA | B\none | two", block("x()", 8, 9))), readme);

        var page = page(known, "getting-started/quick-start.md");

        assertThat(page).contains("> - fill\n> - empty", "| A | B |", "| one | two |");
    }

    private static Document.CodeBlock plain(String text, int from, int to) {
        return new Document.CodeBlock("", text, Evidence.of(SmallProject.README, LineRange.of(from, to)));
    }
}
