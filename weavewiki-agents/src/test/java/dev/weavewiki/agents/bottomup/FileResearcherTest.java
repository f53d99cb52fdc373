package dev.weavewiki.agents.bottomup;

import static dev.weavewiki.agents.bottomup.Models.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prompt.PromptLibrary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileResearcherTest {

    private static final String PATH = "src/Foo.java";
    private static final int LINES = 300;
    private static final CodeModel CODE = CodeModel.builder("demo")
            .files(List.of(Models.file(
                    PATH,
                    LINES,
                    List.of(
                            Models.type(PATH, "Foo", "Keeps the foos in order.", 1, LINES),
                            Models.method(PATH, "Foo", "sort", Visibility.PUBLIC, 2, 100),
                            Models.method(PATH, "Foo", "find", Visibility.PUBLIC, 101, 250)))))
            .vocabulary(Set.of("Foo", "sort", "find"))
            .build();
    private static final SourceTexts TEXTS = path -> IntStream.rangeClosed(1, LINES)
            .mapToObj(line -> "line number " + line + " of the file")
            .toList();
    private static final Knowledge KNOWN = Knowledge.of(CODE, TEXTS);
    private static final FileResearcher ROOMY = new FileResearcher(COUNTER, Tokens.of(32_000));

    private static FileStudy study(ProcessingTier tier) {
        ChildContext child =
                new ChildContext(RepoPath.of("src/Bar.java"), ProcessingTier.LEAF, "== src/Bar.java\nOrders bars.");
        return FileStudy.of(Models.planned(PATH, tier), KNOWN, List.of(child));
    }

    @ParameterizedTest
    @CsvSource({
        "LEAF, DEEP, file-summary",
        "STANDARD, STANDARD, file-summary",
        "IMPORTANT, DEEP, planning investigating synthesizing",
        "CORE, STANDARD, planning investigating investigating synthesizing",
        "CORE, FAST, file-summary",
    })
    void asks_as_many_questions_as_the_tier_is_worth(ProcessingTier tier, AnalysisMode mode, String agents) {
        RecordingRunner runner = new RecordingRunner(CODE, true);

        ROOMY.research(study(tier), mode, runner).block();

        assertThat(String.join(" ", runner.agents())).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource({"STANDARD", "IMPORTANT", "CORE"})
    void shows_the_child_contexts_in_every_rendered_prompt(ProcessingTier tier) {
        RecordingRunner runner = new RecordingRunner(CODE, true);

        ROOMY.research(study(tier), AnalysisMode.DEEP, runner).block();

        assertThat(runner.asked).isNotEmpty().allSatisfy(asked -> {
            Map<String, String> data = asked.brief().fit(COUNTER, Tokens.of(30_000));
            String prompt = PromptLibrary.standard().prompt(asked.prompt()).render(Map.of("target", "500"), data);
            assertThat(prompt).contains("== src/Bar.java\nOrders bars.");
        });
    }

    @Test
    void one_static_pass_is_enough_without_a_model() {
        RecordingRunner runner = new RecordingRunner(CODE, false);

        FileInsight insight = ROOMY.research(study(ProcessingTier.CORE), AnalysisMode.DEEP, runner)
                .block();

        assertThat(runner.agents()).containsExactly("file-summary");
        assertThat(insight.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(insight.purpose()).isEqualTo("Keeps the foos in order.");
        assertThat(insight.reason()).isEmpty();
    }

    @Test
    void sums_what_all_questions_cost_and_dropped() {
        RecordingRunner runner = new RecordingRunner(CODE, true);

        FileInsight insight = ROOMY.research(study(ProcessingTier.CORE), AnalysisMode.DEEP, runner)
                .block();

        assertThat(insight.provenance()).isEqualTo(Provenance.MODEL);
        assertThat(insight.usage().total()).isEqualTo(Tokens.of(440));
        assertThat(insight.droppedClaims()).isEqualTo(4);
        assertThat(insight.notes()).isNotEmpty();
    }

    @Test
    void says_why_the_prose_is_not_a_models() {
        RecordingRunner runner = new RecordingRunner(CODE, true, "synthesizing");

        FileInsight insight = ROOMY.research(study(ProcessingTier.IMPORTANT), AnalysisMode.DEEP, runner)
                .block();

        assertThat(insight.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(insight.reason()).isEqualTo("the model failed");
    }

    @Test
    void findings_of_static_analysis_are_no_research_notes() {
        RecordingRunner runner = new RecordingRunner(CODE, true, "planning", "investigating");

        FileInsight insight = ROOMY.research(study(ProcessingTier.IMPORTANT), AnalysisMode.DEEP, runner)
                .block();

        assertThat(insight.provenance()).isEqualTo(Provenance.MODEL);
        assertThat(insight.notes()).isEmpty();
    }

    @Test
    void later_iterations_are_told_what_earlier_ones_found() {
        RecordingRunner runner = new RecordingRunner(CODE, true);

        ROOMY.research(study(ProcessingTier.CORE), AnalysisMode.DEEP, runner).block();

        List<String> findings = runner.asked.stream()
                .map(asked -> asked.brief().fit(COUNTER, Tokens.of(30_000)).getOrDefault("findings", ""))
                .toList();
        assertThat(findings.subList(0, 2)).containsOnly("(none)");
        assertThat(findings.subList(2, 4)).allMatch(text -> text.contains("keeps the foos in order"));
    }

    @Test
    void a_long_file_is_read_whole_in_windows() {
        RecordingRunner runner = new RecordingRunner(CODE, true);
        FileResearcher narrow = new FileResearcher(COUNTER, Tokens.of(2_000));

        FileInsight insight = narrow.research(study(ProcessingTier.STANDARD), AnalysisMode.DEEP, runner)
                .block();

        List<LineRange> windows = runner.asked.stream()
                .flatMap(asked -> ((Reading) asked.subject()).windows().stream())
                .toList();
        assertThat(windows).hasSizeGreaterThan(2);
        assertThat(windows.stream().flatMapToInt(window -> IntStream.rangeClosed(window.from(), window.to())))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LINES).boxed().toList());
        assertThat(windows).anyMatch(window -> window.to() == 100);
        assertThat(insight.summary()).doesNotHaveDuplicates();
    }

    @Test
    void gaps_to_close_and_the_paying_phase_reach_the_question() {
        RecordingRunner runner = new RecordingRunner(CODE, true);
        FileStudy again =
                study(ProcessingTier.LEAF).withGaps(List.of(new Gap(Gap.Kind.CONTENT, PATH, "say how foos are kept")));

        ROOMY.paidBy(PhaseId.REFINEMENT)
                .research(again, AnalysisMode.DEEP, runner)
                .block();

        assertThat(runner.asked.get(0).question().phase()).isEqualTo(PhaseId.REFINEMENT);
        assertThat(runner.asked.get(0).brief().fit(COUNTER, Tokens.of(30_000)).get("gaps"))
                .isEqualTo("say how foos are kept");
    }

    @Test
    void findings_are_not_told_twice() {
        Claim claim = Claim.of("It sorts.", Evidence.of(PATH, 2, 3));

        FileStudy twice =
                study(ProcessingTier.CORE).plusFindings(List.of(claim)).plusFindings(List.of(claim));

        assertThat(twice.findings()).containsExactly(claim);
    }
}
