package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.EntryPointAgent.EntryPointAnswer;
import dev.weavewiki.agents.characterization.EntryPointAgent.Place;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryPointAgentTest {

    private final EntryPointAgent agent = new EntryPointAgent();
    private final Knowledge known = Project.mailQueue()
            .entry(EntryPoint.Kind.LIBRARY, "Queue", "postbag/queue.py", 4)
            .entry(EntryPoint.Kind.MAIN, "test_queue.py", "tests/test_queue.py", 1)
            .known();

    @Test
    void describes_an_entry_point_by_its_comment_and_leaves_tests_out() {
        EntryPointAnswer answer = agent.staticAnswer(known);

        assertThat(answer.entries())
                .containsExactly(new Place(
                        "LIBRARY", "Queue", "postbag/queue.py:4-4", "Holds letters in the order in which they came."));
    }

    @Test
    void believes_a_declared_symbol_and_drops_an_invented_one() {
        FactCheck facts = FactCheck.against(known.code());
        EntryPointAnswer answer = new EntryPointAnswer(
                List.of(
                        new Place("MAIN", "deliver", "postbag/server.py:3-3", "Hands letters to a server."),
                        new Place("MAIN", "teleport", "postbag/server.py:3-3", "Beams letters.")),
                1);

        EntryPointInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.entries()).extracting(entry -> entry.point().name()).containsExactly("deliver", "Queue");
        assertThat(facts.dropped()).isEqualTo(1);
    }

    @Test
    void is_unusable_where_nothing_stands_where_it_says() {
        EntryPointAnswer answer =
                new EntryPointAnswer(List.of(new Place("MAIN", "x", "postbag/none.py:1-1", "Starts.")), 1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }

    @Test
    void the_brief_shows_the_code_at_each_candidate() {
        assertThat(Briefs.text(agent.brief(known), "candidates")).contains("4: class Queue:");
    }
}
