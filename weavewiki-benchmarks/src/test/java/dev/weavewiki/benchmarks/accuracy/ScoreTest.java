package dev.weavewiki.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores, on numbers small enough to count. */
class ScoreTest {

    @Test
    void a_score_counts_what_is_right_and_what_is_found() {
        var score = new Score(4, 3, 6, 3, List.of("b", "a", "c"), List.of("x"));

        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.missed()).containsExactly("a", "b", "c");
        assertThat(score.isBelow(0.5)).isFalse();
        assertThat(score.isBelow(0.6)).isTrue();
    }

    @Test
    void what_nobody_asked_for_is_no_failure() {
        var score = new Score(0, 0, 0, 0, List.of(), List.of());

        assertThat(score.shown()).isEqualTo("–");
        assertThat(score.isBelow(0.95)).isFalse();
    }
}
