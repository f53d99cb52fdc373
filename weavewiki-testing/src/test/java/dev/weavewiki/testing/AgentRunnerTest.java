package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.output.FinishReason;
import dev.weavewiki.agents.AgentListener;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.ModelAgentRunner;
import dev.weavewiki.agents.Question;
import dev.weavewiki.agents.StaticAgentRunner;
import dev.weavewiki.agents.model.ModelGateway;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prompt.PromptLibrary;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AgentRunnerTest {

    private static final Question QUESTION = Question.of(PhaseId.BOTTOM_UP, "src/A.java", 500);
    private static final String GOOD =
            "{\"statements\":[{\"statement\":\"Keeps `A`.\",\"citations\":[\"src/A.java:1-2\"]},"
                    + "{\"statement\":\"Invented.\",\"citations\":[\"src/B.java:1-2\"]}],\"confidence\":0.9}";
    private static final String UNVERIFIABLE =
            "{\"statements\":[{\"statement\":\"Invented.\",\"citations\":[\"src/B.java:1-2\"]}],\"confidence\":0.9}";

    private final FakeChatModel model = new FakeChatModel();
    private final InMemoryCallJournal journal = new InMemoryCallJournal();
    private final CodeModel code = CodeModel.builder("sample")
            .files(List.of(file("src/A.java", 10)))
            .vocabulary(Set.of("A"))
            .build();
    private final Knowledge ground = Knowledge.of(
            code,
            path -> IntStream.rangeClosed(1, 10)
                    .mapToObj(line -> "A line " + line)
                    .toList());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private ModelGateway gateway;

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private static SourceFile file(String path, int lines) {
        ScannedFile scanned = new ScannedFile(
                RepoPath.of(path), LanguageId.of("java"), FileRole.SOURCE, 100, lines, ContentHash.of("00"), false);
        return new SourceFile(scanned, FileStructure.unknown("not parsed"));
    }

    private ModelAgentRunner runner(long budget) {
        return runner(budget, 32_000);
    }

    private ModelAgentRunner runner(long budget, long ceiling) {
        return runner(budget, ceiling, ground);
    }

    private ModelAgentRunner runner(long budget, long ceiling, Knowledge known) {
        O200kTokenCounter counter = new O200kTokenCounter();
        gateway = ModelGateway.standard(
                model, "fake", RunId.of("run"), journal, TokenBudget.of(Tokens.of(budget)), counter, 2);
        return new ModelAgentRunner(gateway, PromptLibrary.standard(), counter, known, Tokens.of(ceiling), listener());
    }

    private AgentListener listener() {
        return new AgentListener() {
            @Override
            public void agentFinished(AgentId agent, Question question, Finding<?> finding) {
                heard.add(agent + " on " + question.subject() + " by " + finding.provenance());
            }

            @Override
            public void warning(AgentId agent, Question question, String message) {
                heard.add(message);
            }
        };
    }

    private Mono<Finding<List<Claim>>> ask(ModelAgentRunner runner) {
        return runner.ask(new SampleAgent(), "src/A.java:4-9 method run", QUESTION);
    }

    @Test
    void checks_what_a_model_answers() {
        model.answering("sample", GOOD);

        Finding<List<Claim>> finding = ask(runner(1_000_000)).block();

        assertThat(finding.insight()).extracting(Claim::statement).containsExactly("Keeps `A`.");
        assertThat(finding.provenance()).isEqualTo(Provenance.MODEL);
        assertThat(finding.droppedClaims()).isEqualTo(1);
        assertThat(finding.confidence().value()).isEqualTo(0.9);
        assertThat(finding.usage().total().value()).isPositive();
        assertThat(heard).containsExactly("sample on src/A.java by MODEL");
    }

    @Test
    void sends_the_rules_first_the_target_and_the_evidence_as_data() {
        ask(runner(1_000_000)).block();

        String prompt = FakeChatModel.promptOf(model.requests().get(0));
        assertThat(prompt).startsWith("You help to write a wiki");
        assertThat(prompt).contains("in about 500 tokens", "<<<data symbols ", "src/A.java:4-9 method run");
        assertThat(model.requests().get(0).maxOutputTokens()).isEqualTo(2_000);
    }

    @Test
    void asks_for_another_language_behind_the_rules() {
        Knowledge korean = Knowledge.of(code, ground.texts(), ProseLanguage.of("ko"));

        ask(runner(1_000_000)).block();
        gateway.close();
        ask(runner(1_000_000, 32_000, korean)).block();

        String english = rules(0);
        assertThat(english).doesNotContain("The wiki is written in").endsWith("nothing to say.");
        assertThat(rules(1)).startsWith(english).contains("8. The wiki is written in Korean.");
    }

    private String rules(int request) {
        return ((SystemMessage) model.requests().get(request).messages().get(0)).text();
    }

    @Test
    void leaves_out_evidence_that_does_not_fit_under_the_ceiling() {
        SampleAgent agent = new SampleAgent();

        runner(1_000_000, 3_500).ask(agent, "word ".repeat(5_000), QUESTION).block();

        String prompt = FakeChatModel.promptOf(model.requests().get(0));
        assertThat(prompt).contains("src/A.java:1-3 class A", "(1 more, less telling, left out)");
        assertThat(new O200kTokenCounter().count(prompt).value()).isLessThan(1_500);
    }

    @Test
    void asks_once_more_with_the_failure_shown() {
        model.nextSays("I would rather not.").nextSays(GOOD);

        Finding<List<Claim>> finding = ask(runner(1_000_000)).block();

        assertThat(finding.provenance()).isEqualTo(Provenance.MODEL);
        assertThat(model.requests()).hasSize(2);
        assertThat(FakeChatModel.promptOf(model.requests().get(1))).contains("no JSON object");
        assertThat(finding.usage()).isEqualTo(spent());
    }

    @Test
    void answers_from_static_analysis_when_nothing_can_be_verified_twice() {
        model.answering("sample", UNVERIFIABLE);

        Finding<List<Claim>> finding = ask(runner(1_000_000)).block();

        assertThat(model.requests()).hasSize(2);
        assertThat(finding.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(finding.reason()).isEqualTo("none of its statements could be verified");
        assertThat(finding.insight()).extracting(Claim::statement).containsExactly("It declares `A`.");
        assertThat(finding.usage()).isEqualTo(spent());
        assertThat(heard).hasSize(2).first().asString().contains("described from static analysis");
    }

    @Test
    void answers_from_static_analysis_when_the_answer_is_cut_off_twice() {
        model.nextEndsWith(FinishReason.LENGTH);
        model.nextEndsWith(FinishReason.LENGTH);

        Finding<List<Claim>> finding = ask(runner(1_000_000)).block();

        assertThat(finding.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(finding.reason()).contains("did not finish within 4000 tokens");
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void answers_from_static_analysis_when_the_budget_is_spent() {
        Finding<List<Claim>> finding = ask(runner(1_000)).block();

        assertThat(finding.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(finding.reason()).contains("Bottom-Up", "--budget");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void fails_where_every_other_question_would_fail_as_well() {
        model.nextFails(new AuthenticationException("wrong key"));

        StepVerifier.create(ask(runner(1_000_000)))
                .verifyErrorSatisfies(
                        e -> assertThat(((ModelException) e).kind()).isEqualTo(ModelException.Kind.AUTHENTICATION));
    }

    @Test
    void finds_the_same_again_from_the_journal_for_nothing() {
        model.nextSays("prose").nextSays(GOOD);
        Finding<List<Claim>> first = ask(runner(1_000_000)).block();
        close();

        Finding<List<Claim>> second = ask(runner(1)).block();

        assertThat(second).isEqualTo(first);
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void works_without_a_model() {
        StaticAgentRunner runner = new StaticAgentRunner(code, listener());

        Finding<List<Claim>> finding =
                runner.ask(new SampleAgent(), "anything", QUESTION).block();

        assertThat(finding.provenance()).isEqualTo(Provenance.STATIC_ANALYSIS);
        assertThat(finding.reason()).isEmpty();
        assertThat(finding.usage()).isEqualTo(TokenUsage.NONE);
        assertThat(heard).containsExactly("sample on src/A.java by STATIC_ANALYSIS");
    }

    private TokenUsage spent() {
        return journal.entries()
                .map(entry -> entry.reply().usage())
                .reduce(TokenUsage.NONE, TokenUsage::plus)
                .block();
    }
}
