package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.LearnedTargets;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Enforcement;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

    private static final RunOptions ALL = new RunOptions(
            AnalysisMode.DEEP,
            Optional.of(ProjectScale.LARGE),
            new BudgetTerms(Tokens.of(5_000), Optional.of(Money.of("1.25")), Enforcement.SOFT, OnBudget.STOP),
            Optional.of(Score.of(0.123456789)),
            Optional.of(7),
            3,
            Tokens.of(9_000),
            List.of("*.{java,kt}", "src/"),
            List.of("a,b"),
            "some-model",
            LearnedTargets.parse("file-summary/LEAF=300<450 risk=900"),
            true,
            "small-model",
            ProseLanguage.of("ko"));

    @Test
    void options_come_back_as_they_were_written_down() {
        assertThat(RunOptions.from(ALL.toMap())).isEqualTo(ALL);
        assertThat(RunOptions.from(RunOptions.DEFAULT.toMap())).isEqualTo(RunOptions.DEFAULT);
    }

    @Test
    void what_an_older_run_did_not_write_down_has_its_default() {
        assertThat(RunOptions.from(Map.of())).isEqualTo(RunOptions.DEFAULT);
    }

    @Test
    void what_a_newer_run_wrote_beside_them_is_ignored() {
        Map<String, String> newer = new TreeMap<>(ALL.toMap());
        newer.put("brand-new", "yes");

        assertThat(RunOptions.from(newer)).isEqualTo(ALL);
    }

    @Test
    void values_out_of_range_are_named() {
        Map<String, String> wrong = new TreeMap<>(ALL.toMap());
        wrong.put("concurrency", "0");

        assertThatThrownBy(() -> RunOptions.from(wrong))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("concurrency")
                .hasMessageContaining("0");
    }
}
