package dev.weavewiki.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.source.commonmark.MarkdownSections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages quote of a README. */
class QuotationsTest {

    private static String page(String path, List<String> readme) {
        var sections = new MarkdownSections().read(SmallProject.README, readme).sections();
        var known = SmallProject.with(sections, readme);
        return Generators.pages(Generators.standard(GenerationOptions.STANDARD), known).stream()
                .filter(page -> page.path().value().equals(path))
                .map(Page::text)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> step(int number, int lines) {
        return Stream.concat(
                Stream.of("First fill shelf " + number + ". Then open it:", "", "```java"),
                Stream.concat(
                        IntStream.range(0, lines).mapToObj(line -> "shelf(" + number + ").fill(" + line + ");"),
                        Stream.of("```", "")));
    }

    @Test
    void short_blocks_stand_behind_what_announces_them_however_many_they_are() {
        var readme = Stream.concat(
                        Stream.of("# Shop", "", "## Usage", ""),
                        IntStream.rangeClosed(1, 9).boxed().flatMap(number -> step(number, 2)))
                .toList();

        var page = page("getting-started/quick-start.md", readme);

        assertThat(page)
                .contains("> First fill shelf 9. Then open it:\n\n```java\nshelf(9).fill(0);")
                .doesNotContain("The document goes on");
    }

    @Test
    void a_long_section_is_quoted_up_to_one_place_and_announces_nothing_behind_it() {
        var readme = Stream.concat(
                        Stream.of("# Shop", "", "## Usage", ""),
                        IntStream.rangeClosed(1, 4).boxed().flatMap(number -> step(number, 50)))
                .toList();

        var page = page("getting-started/quick-start.md", readme);

        assertThat(page)
                .contains(
                        "> First fill shelf 2. Then open it:",
                        "> First fill shelf 3.\n\nThe document goes on with 1 more line and 2 more blocks of code.")
                .doesNotContain("shelf(3)", "shelf 4");
    }

    @Test
    void what_announces_a_picture_is_not_quoted() {
        var readme = List.of(
                "# Shop",
                "",
                "## Usage",
                "",
                "```java",
                "shop.open();",
                "```",
                "",
                "It opens. That looks like:",
                "",
                "![image](open.png)",
                "",
                "So far:",
                "",
                "- opening");

        var page = page("getting-started/quick-start.md", readme);

        assertThat(page).contains("> It opens.\n", "> So far:").doesNotContain("looks like");
    }

    @Test
    void what_announces_a_table_in_html_is_not_quoted() {
        var readme = List.of(
                "# Shop",
                "",
                "## Usage",
                "",
                "```java",
                "shop.open();",
                "```",
                "",
                "It opens. The hours are:",
                "",
                "<table>",
                "<tr><td>9</td></tr>",
                "</table>",
                "",
                "One<br>two.");

        var page = page("getting-started/quick-start.md", readme);

        assertThat(page).contains("> It opens.\n", "> One two.").doesNotContain("hours");
    }

    @Test
    void a_box_is_found_again_in_the_document() {
        var readme = List.of(
                "# Shop",
                "",
                "## Usage",
                "",
                "Open it:",
                "",
                "```java",
                "shop.open();",
                "```",
                "",
                ":::info Filled shelves",
                "A shelf is filled:",
                "",
                "```java",
                "shelf.fill();",
                "```",
                ":::");

        var page = page("getting-started/quick-start.md", readme);

        assertThat(page).contains("> Open it:\n\n```java\nshop.open();");
    }

    @Test
    void headings_count_from_the_highest_below_the_title() {
        var readme = List.of(
                "# Shop",
                "",
                "Sells.",
                "",
                "### Requirements",
                "",
                "#### Java",
                "",
                "Java 17 is needed.",
                "",
                "### Other",
                "",
                "#### Downloads of others",
                "",
                "Ask them.");

        var page = page("getting-started/installation.md", readme);

        assertThat(page).contains("## Java", "> Java 17 is needed.").doesNotContain("Ask them.");
    }

    @Test
    void text_goes_on_about_the_use_that_was_shown_before_it() {
        var readme = List.of(
                "# Shop",
                "",
                "## Setup",
                "",
                "Take the jar.",
                "",
                "### In code",
                "",
                "```java",
                "shop.open();",
                "```",
                "",
                "### Limits",
                "",
                "A shop is not nested.",
                "",
                "### Download by hand",
                "",
                "Take the other jar.");

        var page = page("getting-started/installation.md", readme);

        assertThat(page)
                .contains("> Take the jar.", "> Take the other jar.")
                .doesNotContain("shop.open", "A shop is not nested.");
    }
}
