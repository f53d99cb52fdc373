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
