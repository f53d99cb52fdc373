package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedTargetsTest {

    private static final AgentId AGENT = AgentId.of("file-summary");
    private static final Question QUESTION =
            Question.of(PhaseId.BOTTOM_UP, "a.py", 1_200).about(ProcessingTier.STANDARD);

    private static List<Tokens> targets(long... lengths) {
        LearnedTargets learned = LearnedTargets.NONE;
        for (long length : lengths) {
            learned = learned.plus(Map.of("file-summary/STANDARD", length));
        }
        return learned.of(AGENT, QUESTION);
    }

    private static List<Tokens> tokens(long... values) {
        return java.util.Arrays.stream(values).mapToObj(Tokens::of).toList();
    }

    @Test
    void without_experience_the_target_is_as_it_was() {
        assertThat(targets()).isEqualTo(tokens(1_200));
    }

    @Test
    void the_newest_length_is_asked_with_and_earlier_ones_stay_known() {
        assertThat(targets(900, 1_401)).isEqualTo(tokens(1_450, 900, 1_200));
    }

    @Test
    void a_length_near_the_newest_changes_nothing() {
        assertThat(targets(900, 1_000)).isEqualTo(tokens(900, 1_200));
    }

    @Test
    void a_target_stays_between_a_half_and_one_and_a_half() {
        assertThat(targets(10)).isEqualTo(tokens(600, 1_200));
        assertThat(targets(90_000)).isEqualTo(tokens(1_800, 1_200));
    }

    @Test
    void another_tier_learns_for_itself() {
        LearnedTargets learned = LearnedTargets.NONE.plus(Map.of("file-summary/LEAF", 300L));

        assertThat(learned.of(AGENT, QUESTION)).isEqualTo(tokens(1_200));
    }

    @Test
    void comes_back_as_it_was_written_down() {
        LearnedTargets learned = LearnedTargets.NONE
                .plus(Map.of("file-summary/LEAF", 300L, "risk", 900L))
                .plus(Map.of("risk", 2_000L));

        assertThat(LearnedTargets.parse(learned.toString())).isEqualTo(learned);
        assertThat(LearnedTargets.parse("")).isEqualTo(LearnedTargets.NONE);
    }
}
