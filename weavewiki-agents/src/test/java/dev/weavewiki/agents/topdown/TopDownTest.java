package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectInsight;
import dev.weavewiki.core.model.product.RiskInsight;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopDownTest {

    private static final Models SHOP = Models.of()
            .file("web/Page.java", "service/Orders.java")
            .file("service/Orders.java", "store/Table.java")
            .file("store/Table.java")
            .file("test/PageTest.java", "web/Page.java");

    @TempDir
    Path folder;

    @Test
    void every_agent_accepts_its_own_static_answer_without_dropping_anything() {
        Knowledge known = SHOP.knowledge();

        List<Integer> dropped =
                TopDown.agents().stream().map(agent -> dropped(agent, known)).toList();

        assertThat(dropped).containsExactly(0, 0, 0, 0);
    }

    @Test
    void every_agent_accepts_a_repository_of_one_file() {
        Knowledge known = Models.of().file("A.java").knowledge();

        List<Integer> dropped =
                TopDown.agents().stream().map(agent -> dropped(agent, known)).toList();

        assertThat(dropped).containsOnly(0);
    }

    @Test
    void a_flow_follows_the_calls_from_the_public_surface() {
        Knowledge known = Models.of()
                .file("web/Page.java")
                .file("service/Orders.java")
                .file("store/Table.java")
                .file("test/PageTest.java")
                .call("test/PageTest.java", "web/Page.java", 6)
                .call("web/Page.java", "service/Orders.java", 7)
                .call("service/Orders.java", "store/Table.java", 8)
                .knowledge();
        FlowAgent agent = new FlowAgent();

        FlowInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.flows()).hasSize(1);
        assertThat(insight.flows().get(0).steps())
                .extracting(step -> step.actor().qualifiedName())
                .containsExactly("Page.runPage", "Orders.runOrders", "Table.runTable");
        assertThat(insight.flows().get(0).steps().get(1).action().statement())
                .startsWith("`Page.runPage` calls `Orders.runOrders`");
        assertThat(insight.flows()
                        .get(0)
                        .steps()
                        .get(1)
                        .action()
                        .evidence()
                        .get(0)
                        .citation())
                .isEqualTo("web/Page.java:7-7");
    }

    @Test
    void the_main_function_of_a_file_that_serves_others_comes_last() {
        Models models = Models.of()
                .file("web/Page.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .file("store/Cell.java")
                .file("tool/Tool.java")
                .file("test/PageTest.java")
                .call("test/PageTest.java", "web/Page.java", 6)
                .call("web/Page.java", "store/Table.java", 7)
                .call("store/Table.java", "store/Row.java", 8)
                .call("store/Row.java", "store/Cell.java", 8);

        assertThat(firstSteps(models.main("store/Table.java").knowledge())).startsWith("Page.runPage");
        assertThat(firstSteps(models.main("tool/Tool.java")
                        .call("tool/Tool.java", "store/Row.java", 9)
                        .knowledge()))
                .startsWith("Tool.runTool");
    }

    private static List<String> firstSteps(Knowledge known) {
        FlowAgent agent = new FlowAgent();
        return agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code())).flows().stream()
                .map(flow -> flow.steps().get(0).actor().qualifiedName())
                .toList();
    }

    @Test
    void an_empty_handler_is_a_risk_unless_a_comment_explains_it() {
        Knowledge known = Models.of()
                .file("a/A.java")
                .file("a/B.java")
                .text("a/A.java", "", "", "", "", "", "try { x(); } catch (Exception e) {", "}")
                .text("a/B.java", "try { x(); } catch (Exception e) {", "  // closed by the caller", "}")
                .knowledge();
        RiskAgent agent = new RiskAgent();

        RiskInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.risks())
                .extracting(risk -> risk.claim().evidence().get(0).citation())
                .containsExactly("a/A.java:6-7");
    }

    @Test
    void what_is_caught_is_told_by_its_type_and_not_by_its_variable() throws IOException {
        Files.writeString(folder.resolve("a.js"), "function f() { try { x(); } catch (e) {} }\n");
        Files.writeString(folder.resolve("b.kt"), "fun f() { try { x() } catch (e: IOException) {} }\n");
        Files.writeString(
                folder.resolve("C.java"), "class C { void f() { try { x(); } catch (final IOException e) {} } }\n");
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree);

        assertThat(SwallowedErrors.in(known.code().sourceFiles(), known))
                .extracting(risk -> risk.statement().statement())
                .containsExactly(
                        "`C` catches IOException and does nothing about it.",
                        "`f` catches whatever is thrown and does nothing about it.",
                        "`f` catches IOException and does nothing about it.");
    }

    private static <A, I extends ProjectInsight> int dropped(Agent<Knowledge, A, I> agent, Knowledge known) {
        FactCheck facts = FactCheck.against(known.code());
        agent.insight(agent.staticAnswer(known), known, facts);
        return facts.dropped();
    }

    @Test
    void a_step_without_a_comment_tells_where_it_leads() {
        Knowledge known = Models.of()
                .file("web/Page.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .file("store/Cell.java")
                .file("store/Index.java")
                .call("web/Page.java", "store/Table.java", 7)
                .call("store/Table.java", "store/Row.java", 8)
                .call("store/Table.java", "store/Cell.java", 9)
                .call("store/Table.java", "store/Index.java", 10)
                .main("web/Page.java")
                .knowledge();

        assertThat(new FlowAgent().staticAnswer(known).flows().get(0).steps())
                .extracting(step -> step.action().statement())
                .anyMatch(step -> step.matches("`Page.runPage` calls `Table.runTable`, which calls `\\w+.run\\w+`."));
    }

    @Test
    void a_main_file_is_a_program_even_where_others_use_it() {
        Knowledge known = Models.of()
                .file("main.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .file("store/Cell.java")
                .call("main.java", "store/Table.java", 7)
                .call("store/Table.java", "store/Row.java", 8)
                .call("store/Row.java", "store/Cell.java", 8)
                .call("store/Cell.java", "main.java", 9)
                .main("main.java")
                .knowledge();

        assertThat(firstSteps(known)).startsWith("main.runmain");
    }

    @Test
    void a_flow_names_an_example_of_its_use() {
        Knowledge known = Models.of()
                .file("web/Page.java")
                .file("store/Table.java")
                .file("store/Row.java")
                .file("examples/Show.java")
                .call("examples/Show.java", "web/Page.java", 6)
                .call("web/Page.java", "store/Table.java", 7)
                .call("store/Table.java", "store/Row.java", 8)
                .knowledge();

        assertThat(new FlowAgent().staticAnswer(known).flows().get(0).trigger())
                .isEqualTo("A caller uses `Page.runPage`, as `examples/Show.java` does.");
    }
}
