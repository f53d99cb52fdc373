package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import org.junit.jupiter.api.Test;

class PromptCeilingsTest {

    private static final Tokens CONTEXT = Tokens.of(32_000);

    private static Tokens input(long budget, PhaseId phase) {
        return PromptCeilings.within(CONTEXT, Tokens.of(budget))
                .input(Question.of(phase, "project", 1_000), Tokens.of(3_000));
    }

    @Test
    void the_seven_agents_of_the_characterization_share_its_part() {
        long each = input(1_000_000, PhaseId.CHARACTERIZATION).value();

        assertThat(7 * (each + 1_000)).isBetween(44_000L, 50_000L);
    }

    @Test
    void evidence_and_answer_and_instructions_fill_a_small_ceiling() {
        PromptCeilings small = PromptCeilings.of(Tokens.of(8_000));
        Question question = Question.of(PhaseId.BOTTOM_UP, "src/Foo.java", 1_000);

        Tokens evidence = small.evidence(question, small.output(), Tokens.of(2_000), 1);

        assertThat(evidence.plus(small.output()).plus(Tokens.of(2_000))).isEqualTo(Tokens.of(8_000));
    }

    @Test
    void a_question_without_room_for_evidence_is_refused() {
        PromptCeilings small = PromptCeilings.of(Tokens.of(8_000));
        Question question = Question.of(PhaseId.BOTTOM_UP, "src/Foo.java", 1_000);

        assertThatThrownBy(() -> small.evidence(question, small.output(), Tokens.of(4_700), 1))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.CONTEXT_LENGTH))
                .hasMessageContaining("--context-ceiling");
    }

    @Test
    void a_larger_budget_makes_no_other_prompts() {
        assertThat(input(9_000_000, PhaseId.TOP_DOWN)).isEqualTo(input(1_000_000, PhaseId.TOP_DOWN));
    }

    @Test
    void files_are_read_with_prompts_as_long_as_the_context_allows() {
        assertThat(input(1_000_000, PhaseId.BOTTOM_UP)).isEqualTo(Tokens.of(29_000));
    }
}
