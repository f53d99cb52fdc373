package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.TechnicalAgent.TechnicalAnswer;
import dev.weavewiki.agents.characterization.TechnicalAgent.Technology;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

class TechnicalAgentTest {

    private final TechnicalAgent agent = new TechnicalAgent();
    private final Knowledge known = Project.mailQueue().known();

    @Test
    void names_language_build_and_used_libraries() {
        TechnicalAnswer answer = agent.staticAnswer(known);

        assertThat(answer.stack()).extracting(Technology::name).containsExactly("Python", "Python packaging", "PyYAML");
    }

    @Test
    void measures_traits_by_imports_and_cites_them() {
        TechnicalAnswer answer = agent.staticAnswer(known);

        assertThat(answer.traits())
                .contains(new CitedStatement(
                        "Uses concurrency primitives: `postbag/queue.py` imports `threading`.",
                        List.of("postbag/queue.py:1-1")));
    }

    @Test
    void sees_tests_and_linters() {
        TechnicalAnswer answer = agent.staticAnswer(known);

        assertThat(answer.qualityFocus())
                .extracting(CitedStatement::statement)
                .containsExactly(
                        "2 test files (3 lines) stand against 4 source files (14 lines).",
                        "Ruff lints the code (`pyproject.toml`).");
    }

    @Test
    void is_unusable_without_a_stack_that_can_be_checked() {
        TechnicalAnswer answer = new TechnicalAnswer(
                List.of(new Technology("Rust", new CitedStatement("Runs fast.", List.of("main.rs:1-1")))),
                List.of(),
                List.of(),
                1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }
}
