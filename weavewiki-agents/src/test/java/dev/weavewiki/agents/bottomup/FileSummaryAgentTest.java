package dev.weavewiki.agents.bottomup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.bottomup.FileAnswer.BehaviourAnswer;
import dev.weavewiki.agents.bottomup.FileAnswer.SymbolAnswer;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.FileInsight.Relation;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileSummaryAgentTest {

    private static final String PATH = "src/Foo.java";
    private static final CodeModel CODE = CodeModel.builder("demo")
            .files(List.of(
                    Models.file(
                            PATH,
                            20,
                            List.of(
                                    Models.type(PATH, "Foo", "", 1, 20),
                                    Models.method(PATH, "Foo", "sort", Visibility.PUBLIC, 2, 5))),
                    Models.file("src/Bar.java", 10, List.of())))
            .dependencies(List.of(
                    Dependency.certain(RepoPath.of(PATH), RepoPath.of("src/Bar.java"), DependencyKind.IMPORT, 1),
                    Dependency.certain(RepoPath.of(PATH), RepoPath.of("src/Bar.java"), DependencyKind.CALL, 4)))
            .vocabulary(Set.of("Foo", "sort"))
            .build();
    private static final Reading READING = Reading.whole(FileStudy.of(
            Models.planned(PATH, ProcessingTier.STANDARD), Knowledge.of(CODE, path -> List.of()), List.of()));
    private static final CitedStatement TRUE = new CitedStatement("`Foo` sorts.", List.of(PATH + ":2-5"));

    private final FileSummaryAgent agent = new FileSummaryAgent();

    private static FileAnswer answer(String purpose, CitedStatement... summary) {
        return new FileAnswer(purpose, List.of(summary), List.of(), List.of());
    }

    @Test
    void keeps_only_statements_whose_citations_exist() {
        FactCheck facts = FactCheck.against(CODE);
        CitedStatement beyondTheEnd = new CitedStatement("It ends.", List.of(PATH + ":2-99"));

        FileInsight insight = agent.insight(answer("Sorts foos.", TRUE, beyondTheEnd), READING, facts);

        assertThat(insight.summary())
                .singleElement()
                .satisfies(claim -> assertThat(claim.statement()).isEqualTo("`Foo` sorts."));
        assertThat(facts.dropped()).isEqualTo(1);
    }

    @Test
    void refuses_an_answer_of_which_nothing_is_left() {
        FileAnswer invented = answer("Sorts foos.", new CitedStatement("It flies.", List.of("src/Nowhere.java:1-2")));

        assertThatThrownBy(() -> agent.insight(invented, READING, FactCheck.against(CODE)))
                .isInstanceOf(UnusableAnswerException.class)
                .hasMessageContaining("citation");
    }

    @Test
    void refuses_a_purpose_that_repeats_the_files_name() {
        assertThatThrownBy(() -> agent.insight(answer("Foo.java", TRUE), READING, FactCheck.against(CODE)))
                .isInstanceOf(UnusableAnswerException.class)
                .hasMessageContaining("purpose");
    }

    @Test
    void signatures_lines_and_relations_come_from_the_code_whatever_the_answer_says() {
        FileAnswer answer = new FileAnswer(
                "Sorts foos.",
                List.of(TRUE),
                List.of(new SymbolAnswer("sort", "Sorts in place."), new SymbolAnswer("fly", "Flies.")),
                List.of(new BehaviourAnswer(Behaviour.Kind.STATE, "It keeps foos.", List.of(PATH + ":3-3"))));
        FactCheck facts = FactCheck.against(CODE);

        FileInsight insight = agent.insight(answer, READING, facts);

        assertThat(insight.symbols()).extracting(SymbolNote::name).containsExactly("Foo", "Foo.sort");
        assertThat(insight.symbols()).extracting(SymbolNote::description).containsExactly("", "Sorts in place.");
        assertThat(insight.dependencies())
                .containsExactly(new Relation(RepoPath.of("src/Bar.java"), DependencyKind.CALL, 4));
        assertThat(insight.behaviours()).hasSize(1);
        assertThat(facts.dropped()).isEqualTo(1);
    }
}
