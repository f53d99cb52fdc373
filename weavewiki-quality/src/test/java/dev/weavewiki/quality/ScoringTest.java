package dev.weavewiki.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.QualityScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    @ParameterizedTest
    @CsvSource({
        "FAST, SMALL, 0.60, 1",
        "FAST, ENTERPRISE, 0.65, 2",
        "STANDARD, MEDIUM, 0.80, 3",
        "STANDARD, ENTERPRISE, 0.90, 5",
        "DEEP, SMALL, 0.85, 4",
        "DEEP, LARGE, 0.92, 6",
        "DEEP, ENTERPRISE, 0.95, 8"
    })
    void targets_and_turns_are_those_of_the_specification(
            AnalysisMode mode, ProjectScale scale, double target, int turns) {
        assertThat(QualityTargets.target(mode, scale)).isEqualTo(Score.of(target));
        assertThat(QualityTargets.maxTurns(mode, scale)).isEqualTo(turns);
    }

    @ParameterizedTest
    @CsvSource({
        "'Parses JSON text into a tree of elements', 1.0",
        "'The tree of all the elements', 0.8",
        "'JSON tree', 0.32",
        "'Writing JSON', 0.52",
        "'', 0.0",
        "'설정 파일을 읽어 검증합니다', 1.0",
        "'JSON을 트리로 변환하는 클래스', 1.0",
        "'JSON 트리', 0.48",
        "'여러 곳에서 쓰는 상수가 있습니다', 0.8"
    })
    void clarity_weighs_length_and_an_action_verb(String purpose, double expected) {
        assertThat(Clarity.of(purpose).value()).isEqualTo(expected, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void clarity_of_a_long_purpose_is_lower() {
        assertThat(Clarity.of("word ".repeat(31)).value())
                .isEqualTo(0.8 * 0.7, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void overall_weighs_the_five_dimensions() {
        Score half = Score.of(0.5);

        QualityScore score = new QualityScore(Score.ONE, half, Score.ONE, half, Score.ONE, Score.ZERO);

        assertThat(score.overall().value())
                .isEqualTo(0.25 + 0.15 + 0.15 + 0.075 + 0.15, org.assertj.core.data.Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "flowchart TB\\na[\"A\"] --> b[\"B (x)\"] # true",
                "sequenceDiagram\\nparticipant a as Client\\na->>b: calls run # true",
                "classDiagram\\nclass A\\nA <|-- B # true",
                "stateDiagram-v2\\n[*] --> open\\nopen --> [*] : close # true",
                "flowchart TB\\na -> b # false",
                "flowchart TB\\nend --> b # false",
                "flowchart TB\\nsubgraph x\\na --> b # false",
                "flowchart TB\\nclick a \"https://x\" # false",
                "flowchart TB # false",
                "pie title x # false"
            })
    void diagrams_are_valid_when_every_line_is(String diagram, boolean valid) {
        assertThat(MermaidSyntax.isValid(diagram.replace("\\n", "\n"))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "Two Words, two-words",
        "'src/main/A.java', srcmainajava",
        "'What''s `new`?', whats-new",
        "a_b - c, a_b---c"
    })
    void anchors_follow_the_rule_of_the_hosts(String heading, String anchor) {
        assertThat(Anchors.slug(heading)).isEqualTo(anchor);
    }
}
