package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.StructureAgent.Part;
import dev.weavewiki.agents.characterization.StructureAgent.StructureAnswer;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.OrganizationStyle;
import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.model.product.StructureInsight.Module;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureAgentTest {

    private final StructureAgent agent = new StructureAgent();

    @Test
    void explains_the_measured_style_with_counts() {
        Knowledge known = Project.mailQueue().known();

        StructureAnswer answer = agent.staticAnswer(known);

        assertThat(answer.style()).isEqualTo("flat");
        assertThat(answer.summary())
                .extracting(CitedStatement::statement)
                .contains(
                        "All 4 source files stand in `postbag` (tests not counted).",
                        "All 2 test files stand in `tests`, apart from the code.");
    }

    @Test
    void names_modules_with_what_their_comments_say() {
        Knowledge known = Project.mailQueue().known();

        StructureInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.modules())
                .contains(new Module("postbag", RepoPath.of("postbag"), "Queues mail until a server takes it.", 4));
    }

    @Test
    void a_java_package_speaks_through_its_package_comment() {
        Knowledge known = new Project("post")
                .file(
                        "post/package-info.java",
                        "java",
                        FileRole.SOURCE,
                        "/* Copyright of somebody. */",
                        "/**",
                        " * Sorts letters by {@code Street}.",
                        " */",
                        "package post;")
                .file("post/Street.java", "java", FileRole.SOURCE, "package post;", "class Street {}")
                .known();

        StructureInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.modules()).extracting(Module::purpose).containsExactly("Sorts letters by `Street`.");
    }

    @Test
    void layers_are_recognised_by_the_folders_most_files_stand_in() {
        Knowledge known = new Project("shop")
                .python("controllers/cart.py", 0, "x = 1")
                .python("controllers/order.py", 0, "x = 1")
                .python("services/cart.py", 0, "x = 1")
                .python("services/order.py", 0, "x = 1")
                .python("start.py", 0, "x = 1")
                .known();

        StructureAnswer answer = agent.staticAnswer(known);

        assertThat(answer.style()).isEqualTo("layer-based");
        assertThat(answer.summary().get(0).statement())
                .isEqualTo("4 of the 5 source files stand in folders named for technical layers: "
                        + "controllers (2) and services (2).");
    }

    @Test
    void drops_invented_folders_and_keeps_the_measured_style_where_the_answer_names_none() {
        Knowledge known = Project.mailQueue().known();
        FactCheck facts = FactCheck.against(known.code());
        StructureAnswer answer = new StructureAnswer(
                "microkernel",
                List.of(new CitedStatement("Mail waits in `Queue`.", List.of("postbag/queue.py:4-6"))),
                List.of(new Part("Core", "postbag", "Queues mail."), new Part("Ghost", "ghost", "Haunts.")),
                List.of("postbag/queue.py", "postbag/ghost.py"),
                2);

        StructureInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.style()).isEqualTo(OrganizationStyle.FLAT);
        assertThat(insight.modules()).extracting(Module::name).contains("Core").doesNotContain("Ghost");
        assertThat(insight.keyAreas()).containsExactly(RepoPath.of("postbag/queue.py"));
        assertThat(facts.dropped()).isEqualTo(2);
        assertThat(agent.confidence(answer).value()).isEqualTo(1);
    }

    @Test
    void believes_a_valid_style_however_it_is_written() {
        assertThat(StructureAgent.style("Domain_Driven")).contains(OrganizationStyle.DOMAIN_DRIVEN);
        assertThat(StructureAgent.style("layered")).isEmpty();
    }

    @Test
    void is_unusable_where_no_sentence_cites_existing_lines() {
        Knowledge known = Project.mailQueue().known();
        StructureAnswer answer = new StructureAnswer(
                "flat",
                List.of(new CitedStatement("All is well.", List.of("nowhere.py:1-2"))),
                List.of(),
                List.of(),
                1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }
}
