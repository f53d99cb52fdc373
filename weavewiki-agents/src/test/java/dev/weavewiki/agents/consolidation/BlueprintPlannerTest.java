package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.topdown.Models;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint;
import dev.weavewiki.core.model.product.DocumentationBlueprint.TopicPage;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.SectionInsight;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintPlannerTest {

    private static final String STEERING = """
            {"repo_notes": ["Say parser, not reader."],
             "pages": [
               {"title": "Errors", "purpose": "How errors are told.", "parent": "Parsing", "page_notes": ["Short."]},
               {"title": "Parsing", "purpose": "How text becomes trees."}]}
            """;

    private final Knowledge known = Models.of().file("a/A.java").knowledge().plus(new DomainMap(List.of(), List.of()));

    @Test
    void makes_exactly_the_dictated_topic_pages_in_their_order() {
        BlueprintPlanner planner = BlueprintPlanner.steered(Steering.parse(STEERING));
        SectionInsight.Topic proposed = new SectionInsight.Topic("Other", "Not asked for.", List.of());

        DocumentationBlueprint blueprint = planner.plan(known, List.of(proposed));

        assertThat(blueprint.steered()).isTrue();
        assertThat(blueprint.topics()).extracting(TopicPage::title).containsExactly("Errors", "Parsing");
        assertThat(blueprint.topics().get(0).partOf()).isEqualTo(PagePath.of("topics/parsing.md"));
        assertThat(blueprint.topics().get(0).notes()).containsExactly("Short.");
    }

    @Test
    void reads_notes_that_are_objects() {
        Steering steering = Steering.parse("""
                {"repo_notes": [{"content": "Be brief."}],
                 "pages": [{"title": "Use", "page_notes": [{"content": "Show code."}]}]}
                """);

        assertThat(steering.repoNotes()).containsExactly("Be brief.");
        assertThat(steering.pages().get(0).notes()).containsExactly("Show code.");
        assertThat(steering.pages().get(0).parent()).isEmpty();
    }

    @Test
    void refuses_a_steering_file_without_titles_or_without_json() {
        assertThatThrownBy(() -> Steering.parse("{\"pages\": [{\"purpose\": \"None.\"}]}"))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Steering.parse("pages: none")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void a_title_in_another_script_leaves_the_path_to_the_first_file() {
        SectionInsight.Topic topic =
                new SectionInsight.Topic("오류 처리", "오류를 알립니다.", List.of(RepoPath.of("a/ErrorReport.java")));

        DocumentationBlueprint blueprint = BlueprintPlanner.create().plan(known, List.of(topic));

        assertThat(blueprint.topics())
                .extracting(TopicPage::path)
                .containsExactly(PagePath.of("topics/error-report.md"));
    }

    @Test
    void topics_of_one_title_get_paths_of_their_own() {
        SectionInsight.Topic topic = new SectionInsight.Topic("Error handling", "Why.", List.of());

        DocumentationBlueprint blueprint = BlueprintPlanner.create().plan(known, List.of(topic, topic));

        assertThat(blueprint.topics())
                .extracting(TopicPage::path)
                .containsExactly(PagePath.of("topics/error-handling.md"), PagePath.of("topics/error-handling-2.md"));
    }
}
