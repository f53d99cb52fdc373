package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.SectionDiscoveryAgent.SectionAnswer;
import dev.weavewiki.agents.characterization.SectionDiscoveryAgent.Subject;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.SectionInsight;
import dev.weavewiki.core.model.product.SectionInsight.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionDiscoveryAgentTest {

    private final SectionDiscoveryAgent agent = new SectionDiscoveryAgent();
    private final Knowledge known = Project.mailQueue().known();

    @Test
    void every_topic_has_files_that_exist() {
        SectionInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.topics()).hasSizeBetween(3, 7).allSatisfy(topic -> {
            assertThat(topic.files())
                    .isNotEmpty()
                    .allMatch(path -> known.code().file(path).isPresent());
            assertThat(topic.purpose()).isNotBlank();
        });
    }

    @Test
    void a_heading_that_a_file_answers_to_becomes_a_topic() {
        Knowledge documented = new Project("post")
                .python("post/retries.py", 1, "def again(): pass")
                .symbol("post/retries.py", "again", SymbolKind.FUNCTION, 1, 1, "")
                .readme("# Post", "## Retries", "A retry waits longer after each failure of the server.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .containsExactly(new Subject(
                        "Retries",
                        "A retry waits longer after each failure of the server.",
                        List.of("post/retries.py", "README.md")));
    }

    @Test
    void a_folder_stands_for_its_source_files_and_invented_files_are_dropped() {
        FactCheck facts = FactCheck.against(known.code());
        SectionAnswer answer = new SectionAnswer(
                List.of(
                        new Subject("Queueing", "How mail waits.", List.of("postbag", "ghost.py")),
                        new Subject("Ghosts", "How mail haunts.", List.of("ghost.py"))),
                1);

        SectionInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.topics()).extracting(Topic::title).containsExactly("Queueing");
        assertThat(insight.topics().get(0).files()).hasSize(4);
        assertThat(facts.dropped()).isEqualTo(2);
    }

    @Test
    void is_unusable_without_a_topic_on_existing_files() {
        SectionAnswer answer = new SectionAnswer(List.of(new Subject("Ghosts", "Haunts.", List.of("ghost.py"))), 1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }

    @Test
    void where_the_code_names_few_topics_the_readme_does() {
        Knowledge documented = new Project("post")
                .python("post/app.py", 1, "def serve(): pass")
                .symbol("post/app.py", "serve", SymbolKind.FUNCTION, 1, 1, "")
                .readmeWithCode(
                        "# Post",
                        "## Usage",
                        "Start it first.",
                        "## Pagination",
                        "Long lists come in pages of ten letters.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .contains(new Subject("Pagination", "Long lists come in pages of ten letters.", List.of("README.md")));
        assertThat(answer.topics()).extracting(Subject::title).doesNotContain("Usage");
    }
}
