package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.ArchitectureInsight;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureAgentTest {

    private final ArchitectureAgent agent = new ArchitectureAgent();

    @Test
    void puts_users_above_what_they_use() {
        Knowledge known = Models.of()
                .file("web/Page.java", "service/Orders.java")
                .file("web/Form.java", "service/Orders.java")
                .file("service/Orders.java", "store/Table.java")
                .file("service/Prices.java", "store/Table.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .knowledge();

        ArchitectureInsight insight = insight(known);

        assertThat(insight.layers())
                .extracting(ArchitectureInsight.Layer::members)
                .containsExactly(
                        List.of(RepoPath.of("web")), List.of(RepoPath.of("service")), List.of(RepoPath.of("store")));
        assertThat(insight.violations()).isEmpty();
        assertThat(insight.style()).isEqualTo("layered library");
    }

    @Test
    void shows_the_import_that_runs_against_the_layers() {
        Knowledge known = Models.of()
                .file("web/Page.java", "service/Orders.java")
                .file("web/Form.java", "service/Orders.java")
                .file("service/Orders.java", "store/Table.java")
                .file("service/Prices.java", "store/Row.java")
                .file("store/Table.java", "service/Prices.java")
                .file("store/Row.java")
                .knowledge();

        ArchitectureInsight insight = insight(known);

        assertThat(insight.violations()).hasSize(1);
        assertThat(insight.violations().get(0).evidence().get(0).citation()).isEqualTo("store/Table.java:1-1");
    }

    @Test
    void measures_the_layers_where_a_model_tells_them_upside_down() {
        Knowledge known = Models.of()
                .file("web/Page.java", "service/Orders.java")
                .file("web/Form.java", "service/Orders.java")
                .file("service/Orders.java", "store/Table.java")
                .file("service/Prices.java", "store/Table.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .knowledge();
        FactCheck facts = FactCheck.ofModel(known.code(), known.texts());

        ArchitectureInsight insight = agent.insight(told("store", "service", "web"), known, facts);

        assertThat(insight.layers())
                .extracting(ArchitectureInsight.Layer::members)
                .containsExactly(
                        List.of(RepoPath.of("web")), List.of(RepoPath.of("service")), List.of(RepoPath.of("store")));
        assertThat(facts.objections())
                .singleElement()
                .asString()
                .contains("\"Layer of store\": it stands above \"Layer of service\", but 2 pairs of files lead up");
    }

    @Test
    void keeps_a_models_layers_where_the_dependencies_go_down_them() {
        Knowledge known = Models.of()
                .file("web/Page.java", "store/Table.java")
                .file("web/Form.java", "store/Row.java")
                .file("store/Table.java", "web/Form.java")
                .file("store/Row.java")
                .knowledge();
        FactCheck facts = FactCheck.ofModel(known.code(), known.texts());

        ArchitectureInsight insight = agent.insight(told("web", "store"), known, facts);

        assertThat(insight.layers())
                .extracting(ArchitectureInsight.Layer::name)
                .containsExactly("Layer of web", "Layer of store");
        assertThat(facts.objections()).isEmpty();
    }

    private static ArchitectureAgent.Answer told(String... folders) {
        return new ArchitectureAgent.Answer(
                "layered",
                List.of(new CitedStatement("`Table` keeps rows.", List.of("store/Table.java:5-20"))),
                Stream.of(folders)
                        .map(folder -> new ArchitectureAgent.LayerAnswer("Layer of " + folder, "", List.of(folder)))
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void refuses_an_overview_without_citations_that_exist() {
        Knowledge known = Models.of().file("a/A.java").knowledge();
        ArchitectureAgent.Answer answer = new ArchitectureAgent.Answer(
                "layered",
                List.of(new CitedStatement("All is well.", List.of("b/B.java:1-2"))),
                List.of(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }

    private ArchitectureInsight insight(Knowledge known) {
        return agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));
    }
}
