package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.characterization.TerminologyAgent.Meaning;
import dev.weavewiki.agents.characterization.TerminologyAgent.TerminologyAnswer;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.model.product.TerminologyInsight.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminologyAgentTest {

    private final TerminologyAgent agent = new TerminologyAgent();
    private final Knowledge known = Project.mailQueue().known();

    @Test
    void defines_types_by_their_comments_in_alphabetical_order() {
        TerminologyInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.terms()).extracting(Term::term).containsExactly("Letter", "Queue");
        assertThat(insight.terms().get(0).meaning().statement()).isEqualTo("A letter is a message with one recipient.");
        assertThat(insight.terms().get(0).meaning().evidence())
                .extracting(Object::toString)
                .containsExactly("postbag/letter.py:2-2");
    }

    @Test
    void drops_terms_that_do_not_stand_where_they_are_cited() {
        FactCheck facts = FactCheck.against(known.code());
        TerminologyAnswer answer = new TerminologyAnswer(
                List.of(
                        new Meaning("recipient", new CitedStatement("Who gets it.", List.of("postbag/letter.py:3-3"))),
                        new Meaning("Dragon", new CitedStatement("Guards mail.", List.of("postbag/letter.py:3-3")))),
                1);

        TerminologyInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.terms()).extracting(Term::term).containsExactly("recipient");
        assertThat(facts.dropped()).isEqualTo(1);
    }

    @Test
    void says_which_of_several_types_of_one_name_it_speaks_of() {
        Knowledge twice = matchers("Compares letters by their stamps.", "Compares letters by their senders.");
        Knowledge alike = matchers("Compares letters by their stamps.", "Compares letters by their stamps.");

        assertThat(meanings(twice)).containsExactly("In `post/a/stamps.py`: Compares letters by their stamps.");
        assertThat(meanings(alike)).containsExactly("Compares letters by their stamps.");
    }

    private List<String> meanings(Knowledge known) {
        return agent.staticAnswer(known).terms().stream()
                .map(meaning -> meaning.meaning().statement())
                .toList();
    }

    private static Knowledge matchers(String first, String second) {
        return new Project("post")
                .python("post/a/stamps.py", 1, "class LetterMatcher:", "    \"\"\"" + first + "\"\"\"")
                .symbol("post/a/stamps.py", "LetterMatcher", SymbolKind.CLASS, 1, 2, first)
                .python("post/b/senders.py", 0.1, "class LetterMatcher:", "    \"\"\"" + second + "\"\"\"")
                .symbol("post/b/senders.py", "LetterMatcher", SymbolKind.CLASS, 1, 2, second)
                .known();
    }
}
