package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.PurposeAgent.PurposeAnswer;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PurposeInsight;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeAgentTest {

    private final PurposeAgent agent = new PurposeAgent();
    private final Knowledge known = Project.mailQueue().known();

    @Test
    void quotes_the_sentence_of_the_readme_that_says_what_it_is() {
        PurposeAnswer answer = agent.staticAnswer(known);

        assertThat(answer.headline())
                .isEqualTo(
                        new CitedStatement("Postbag is a mail queue that survives crashes.", List.of("README.md:2-2")));
    }

    @Test
    void takes_goals_from_the_list_of_features_and_nothing_from_the_installation() {
        PurposeAnswer answer = agent.staticAnswer(known);

        assertThat(answer.goals())
                .containsExactly(
                        new CitedStatement("Ordered delivery.", List.of("README.md:5-5")),
                        new CitedStatement("Retries with increasing delays.", List.of("README.md:6-6")));
        assertThat(answer.problems())
                .containsExactly(new CitedStatement(
                        "There is no need to run a mail server of your own.", List.of("README.md:3-3")));
    }

    @Test
    void takes_items_only_from_how_the_readme_opens_and_leaves_code_in_code_style() {
        Knowledge listing = new Project("flags")
                .python("flags/__init__.py", 1, "Unit = 1", "plain = 2")
                .readme(
                        "# Flags",
                        "Flags is a library that reads options of a program.",
                        "- `Unit` works as a `plain` flag",
                        "- \ud83d\ude80 reads them in any order",
                        "- [x] knows their types",
                        "- [ ] knows their units",
                        "",
                        "## Options",
                        "Some options are special.",
                        "",
                        "## Values",
                        "- `plain` takes a value")
                .known();

        assertThat(agent.staticAnswer(listing).goals())
                .extracting(CitedStatement::statement)
                .containsExactly("`Unit` works as a `plain` flag.", "Reads them in any order.", "Knows their types.");
    }

    @Test
    void what_it_is_designed_for_are_users_only_where_somebody_is_named() {
        Knowledge parser = new Project("tinyreader")
                .python("tinyreader/__init__.py", 1, "x = 1")
                .readme(
                        "# Tinyreader",
                        "Tinyreader is a reader of streams.",
                        "It is a stream reader designed for easy reuse, which can be used in other readers.",
                        "Tinyreader is widely used in embedded devices that have no disk.")
                .known();

        assertThat(agent.staticAnswer(parser).users())
                .extracting(CitedStatement::statement)
                .containsExactly("Tinyreader is widely used in embedded devices that have no disk.");
    }

    @Test
    void falls_back_to_the_package_comment() {
        Knowledge bare = new Project("bare")
                .python("bare/__init__.py", 1, "\"\"\"Counts words in long texts.\"\"\"", "x = 1")
                .known();

        assertThat(agent.staticAnswer(bare).headline())
                .isEqualTo(new CitedStatement("Counts words in long texts.", List.of("bare/__init__.py:1-1")));
    }

    @Test
    void a_definition_that_leads_over_to_an_example_counts() {
        Knowledge opening = new Project("tinyweb")
                .python("tinyweb/__init__.py", 1, "x = 1")
                .readme(
                        "# Tinyweb",
                        "Tinyweb is a language for quickly writing web applications:",
                        "Changes take effect after you restart the server.")
                .known();

        assertThat(agent.staticAnswer(opening).headline())
                .isEqualTo(new CitedStatement(
                        "Tinyweb is a language for quickly writing web applications.", List.of("README.md:2-2")));
    }

    @Test
    void a_definition_may_stress_parts_of_words_and_does_not_stand_where_help_is_offered() {
        Knowledge opening = new Project("tinyweb")
                .python("tinyweb/__init__.py", 1, "x = 1")
                .readme(
                        "# Tinyweb",
                        "**Tinyweb is a language for *ti*dying and *tin*ting web pages.**",
                        "",
                        "## Getting help",
                        "Tinyweb is one of the most used languages so ask anybody.")
                .known();

        assertThat(agent.staticAnswer(opening).headline())
                .isEqualTo(new CitedStatement(
                        "Tinyweb is a language for tidying and tinting web pages.", List.of("README.md:2-2")));

        Knowledge bare = new Project("tinyweb")
                .python("tinyweb/__init__.py", 1, "x = 1")
                .readme("# Tinyweb", "## Getting help", "Tinyweb is one of the most used languages so ask anybody.")
                .known();

        assertThat(agent.staticAnswer(bare).headline().statement()).doesNotContain("most used");
    }

    @Test
    void a_definition_that_breaks_off_before_a_list_does_not() {
        Knowledge opening = new Project("tinyweb")
                .python("tinyweb/__init__.py", 1, "x = 1")
                .readme(
                        "# Tinyweb",
                        "Tinyweb is a small and quick language that:",
                        "",
                        "- writes web applications",
                        "",
                        "Tinyweb is made for the quick writing of web applications.")
                .known();

        assertThat(agent.staticAnswer(opening).headline().statement())
                .isEqualTo("Tinyweb is made for the quick writing of web applications.");
    }

    @Test
    void is_unusable_without_a_headline_that_can_be_checked() {
        PurposeAnswer answer = new PurposeAnswer(
                new CitedStatement("It runs on `Hyperdrive`.", List.of("README.md:2-2")),
                List.of(),
                List.of(),
                List.of(),
                1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class)
                .hasMessageContaining("headline");
    }

    @Test
    void drops_goals_that_cite_nothing() {
        FactCheck facts = FactCheck.against(known.code());
        PurposeAnswer answer = new PurposeAnswer(
                new CitedStatement("Postbag queues mail.", List.of("README.md:2-2")),
                List.of(new CitedStatement("World peace.", List.of("README.md:99-99"))),
                List.of(),
                List.of(),
                1);

        PurposeInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.goals()).isEmpty();
        assertThat(facts.dropped()).isEqualTo(1);
    }

    @Test
    void the_brief_shows_documents_with_their_lines() {
        assertThat(Briefs.text(agent.brief(known), "documents"))
                .contains("README.md:4-6 ## Features", "Ordered delivery");
    }

    private static Knowledge read(String... readme) {
        return new Project("tinyweb")
                .python("tinyweb/__init__.py", 1, "x = 1")
                .readme(readme)
                .known();
    }

    @Test
    void a_notice_is_no_headline() {
        Knowledge known = read(
                "# Tinyweb",
                "> [!IMPORTANT]",
                "> You are reading about the next version.",
                "A small server for static pages: it needs no settings.");

        assertThat(agent.staticAnswer(known).headline().statement())
                .isEqualTo("A small server for static pages: it needs no settings.");
    }

    @Test
    void a_sentence_that_says_what_kind_of_thing_it_is_goes_before_news() {
        Knowledge known = read(
                "# Tinyweb",
                "There will be a talk about it next week.",
                "A library for serving static pages, with a focus on:");

        assertThat(agent.staticAnswer(known).headline())
                .isEqualTo(new CitedStatement("A library for serving static pages.", List.of("README.md:3-3")));
    }

    @Test
    void items_that_only_lead_elsewhere_are_no_goals_and_ornaments_go() {
        Knowledge known = read(
                "# Tinyweb",
                "Tinyweb is a server for static pages.",
                "## Features",
                "- [Other servers](https://example.org)",
                "- 🚀 Starts in no time");

        assertThat(agent.staticAnswer(known).goals())
                .extracting(CitedStatement::statement)
                .containsExactly("Starts in no time.");
    }

    @Test
    void advice_deep_in_the_readme_spares_nobody_anything() {
        Knowledge known = read(
                "# Tinyweb",
                "Tinyweb is a server for static pages.",
                "## Usage",
                "Start it in your folder.",
                "## Streams",
                "There is no need to close the stream in that case.");

        assertThat(agent.staticAnswer(known).problems()).isEmpty();
    }

    @Test
    void a_second_definition_says_nothing_on_users() {
        Knowledge known = read(
                "# Tinyweb",
                "Tinyweb is a server for static pages.",
                "Tinyweb is an elegant server, built for human beings.",
                "Tinyweb is used by many shops.");

        assertThat(agent.staticAnswer(known).users())
                .extracting(CitedStatement::statement)
                .containsExactly("Tinyweb is used by many shops.");
    }

    @Test
    void without_a_word_on_it_a_program_is_told_by_its_ways_in_and_what_it_builds_on() {
        Knowledge known = Project.wordless().known();

        assertThat(agent.staticAnswer(known).headline())
                .isEqualTo(new CitedStatement(
                        "This is an HTTP service with 1 route, written in Python on the basis of PyYAML.",
                        List.of("post/app.py:2-2", "pyproject.toml:4-4")));
    }
}
