package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.model.AnswerReader;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.prompt.PromptLibrary;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What every agent does. Whoever writes one extends this class in a test, with the agent and something it can be asked
 * about; {@link StaticKnowledge} gives that for most.
 *
 * @param <S> what is asked about
 * @param <A> the answer
 * @param <I> what is believed once the answer is checked
 */
public abstract class AgentContract<S, A, I> {

    /** The variable that is ours; all others come from the brief. */
    private static final String TARGET = "target";

    private static final Tokens PLENTY = Tokens.of(1_000_000);

    protected abstract Agent<S, A, I> agent();

    /** Something the agent is asked about; new each time, where that makes a difference. */
    protected abstract S subject();

    /** The code that answers are checked against. */
    protected abstract CodeModel code();

    /** Where the prompts are found. */
    protected PromptLibrary prompts() {
        return PromptLibrary.from(agent().getClass().getClassLoader());
    }

    @Test
    void the_prompt_asks_for_exactly_what_the_brief_holds() {
        Set<String> given = new TreeSet<>(agent().brief(subject()).names());

        var prompt = prompts().prompt(agent().prompt());

        assertThat(given).doesNotContain(TARGET);
        given.add(TARGET);
        assertThat(prompt.variables()).isEqualTo(given);
    }

    @Test
    void class_prompt_and_id_share_a_stem() {
        String stem = agent().id().value();

        assertThat(agent().getClass().getSimpleName()).isEqualTo(inCamelCase(stem) + "Agent");
        assertThat(agent().prompt().value()).endsWith("/" + stem);
    }

    @Test
    void equal_subjects_give_equal_briefs() {
        assertThat(texts(agent().brief(subject()))).isEqualTo(texts(agent().brief(subject())));
    }

    @Test
    void the_brief_holds_evidence() {
        assertThat(texts(agent().brief(subject())).values()).anyMatch(text -> !text.equals("(none)"));
    }

    @Test
    void the_answer_has_a_schema() {
        AnswerSchema schema = AnswerSchema.of(agent().id().value(), agent().answerType());

        assertThat(schema.text()).contains("\"additionalProperties\":false");
    }

    @Test
    void static_analysis_gives_the_same_answer_each_time() {
        assertThat(agent().staticAnswer(subject())).isEqualTo(agent().staticAnswer(subject()));
    }

    @Test
    void the_static_answer_stands_up_to_its_own_check() {
        S subject = subject();
        A answer = agent().staticAnswer(subject);

        FactCheck facts = FactCheck.against(code());
        I insight = agent().insight(answer, subject, facts);

        assertThat(insight).isNotNull();
        assertThat(facts.dropped()).as("statements dropped").isZero();
    }

    @Test
    void an_answer_survives_its_way_through_json() {
        A answer = agent().staticAnswer(subject());

        A read = AnswerReader.read(Json.write(answer), agent().answerType());

        assertThat(read).isEqualTo(answer);
    }

    private static Map<String, String> texts(Brief brief) {
        return brief.fit(new O200kTokenCounter(), PLENTY);
    }

    private static String inCamelCase(String stem) {
        StringBuilder name = new StringBuilder();
        for (String word : stem.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
