package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.product.AgentOutput;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.model.product.ProjectProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CharacterizationTest {

    @Test
    void seven_agents_work_in_three_turns() {
        List<List<String>> names = Characterization.turns().stream()
                .map(turn -> turn.stream().map(agent -> agent.id().value()).toList())
                .toList();

        assertThat(names)
                .containsExactly(
                        List.of("structure", "dependency", "entry-point"),
                        List.of("purpose", "technical", "terminology"),
                        List.of("section-discovery"));
    }

    @Test
    void every_static_answer_passes_its_own_check_without_losses() {
        Knowledge known = Project.mailQueue().known();

        ProjectProfile profile = characterize(known);

        assertThat(profile.outputs())
                .hasSize(7)
                .allSatisfy(output -> assertThat(output.droppedClaims())
                        .as(output.agent().value())
                        .isZero());
    }

    @Test
    void one_file_without_readme_and_manifest_is_enough() {
        Knowledge known =
                new Project("scratch").python("tool.py", 1, "print('hello')").known();

        ProjectProfile profile = characterize(known);

        assertThat(profile.purpose().headline().statement())
                .isEqualTo("`tool.py` is the only source file, written in Python.");
        assertThat(profile.sections().topics())
                .singleElement()
                .satisfies(topic ->
                        assertThat(topic.files()).extracting(Object::toString).containsExactly("tool.py"));
        assertThat(profile.structure().modules()).hasSize(1);
    }

    @Test
    void a_repository_of_tests_only_is_characterized_too() {
        Knowledge known = new Project("checks")
                .file("checks/test_all.py", "python", FileRole.TEST, "def test_all(): pass")
                .known();

        ProjectProfile profile = characterize(known);

        assertThat(profile.outputs()).hasSize(7);
    }

    @Test
    void every_prompt_has_a_place_for_each_part_of_its_brief() throws IOException {
        Knowledge known = Project.mailQueue().known();

        for (Agent<Knowledge, ?, ? extends ProfileInsight> agent : agents()) {
            Brief brief = agent.brief(known);
            String prompt = resource("/weavewiki/prompts/" + agent.prompt().value() + ".md");

            assertThat(new TreeSet<>(declared(prompt))).as(agent.id().value()).isEqualTo(new TreeSet<>(brief.names()));
            assertThat(prompt).contains("{{target}}");
            assertThat(brief.names()).allSatisfy(name -> assertThat(prompt).contains("{{" + name + "}}"));
        }
    }

    @Test
    void equal_repositories_give_equal_answers() {
        Knowledge first = Project.mailQueue().known();
        Knowledge second = Project.mailQueue().known();

        assertThat(characterize(first)).isEqualTo(characterize(second));
    }

    private static List<Agent<Knowledge, ?, ? extends ProfileInsight>> agents() {
        List<Agent<Knowledge, ?, ? extends ProfileInsight>> agents = new ArrayList<>();
        Characterization.turns().forEach(agents::addAll);
        return agents;
    }

    private static ProjectProfile characterize(Knowledge known) {
        ProjectProfile profile = ProjectProfile.EMPTY;
        int turn = 0;
        for (List<Agent<Knowledge, ?, ? extends ProfileInsight>> agents : Characterization.turns()) {
            turn++;
            List<AgentOutput> outputs = new ArrayList<>();
            for (Agent<Knowledge, ?, ? extends ProfileInsight> agent : agents) {
                outputs.add(output(agent, known.plus(profile), turn));
            }
            profile = profile.plus(outputs);
        }
        return profile;
    }

    private static <A> AgentOutput output(
            Agent<Knowledge, A, ? extends ProfileInsight> agent, Knowledge known, int turn) {
        FactCheck facts = FactCheck.against(known.code());
        A answer = agent.staticAnswer(known);
        ProfileInsight insight = agent.insight(answer, known, facts);
        return new AgentOutput(
                agent.id(), turn, insight, agent.confidence(answer), Provenance.STATIC_ANALYSIS, facts.dropped());
    }

    private static List<String> declared(String prompt) {
        return prompt.lines()
                .filter(line -> line.startsWith("data: "))
                .flatMap(line -> List.of(line.substring(6).split(", ")).stream())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CharacterizationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
