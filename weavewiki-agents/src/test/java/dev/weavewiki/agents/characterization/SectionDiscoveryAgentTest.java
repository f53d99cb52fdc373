package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.characterization.SectionDiscoveryAgent.SectionAnswer;
import dev.weavewiki.agents.characterization.SectionDiscoveryAgent.Subject;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.SectionInsight;
import dev.weavewiki.core.model.product.SectionInsight.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionDiscoveryAgentTest {

    private final SectionDiscoveryAgent agent = new SectionDiscoveryAgent();
    private final Knowledge known = Project.mailQueue().known();

    @Test
    void every_topic_has_files_that_exist() {
        SectionInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.topics()).hasSizeBetween(3, 7).allSatisfy(topic -> {
            assertThat(topic.files())
                    .isNotEmpty()
                    .allMatch(path -> known.code().file(path).isPresent());
            assertThat(topic.purpose()).isNotBlank();
        });
    }

    @Test
    void a_heading_that_a_file_answers_to_becomes_a_topic() {
        Knowledge documented = new Project("post")
                .python("post/retries.py", 1, "def again(): pass")
                .symbol("post/retries.py", "again", SymbolKind.FUNCTION, 1, 1, "")
                .readme("# Post", "## Retries", "A retry waits longer after each failure of the server.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .containsExactly(new Subject(
                        "Retries",
                        "A retry waits longer after each failure of the server.",
                        List.of("post/retries.py", "README.md")));
    }

    @Test
    void a_folder_stands_for_its_source_files_and_invented_files_are_dropped() {
        FactCheck facts = FactCheck.against(known.code());
        SectionAnswer answer = new SectionAnswer(
                List.of(
                        new Subject("Queueing", "How mail waits.", List.of("postbag", "ghost.py")),
                        new Subject("Ghosts", "How mail haunts.", List.of("ghost.py"))),
                1);

        SectionInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.topics()).extracting(Topic::title).containsExactly("Queueing");
        assertThat(insight.topics().get(0).files()).hasSize(4);
        assertThat(facts.dropped()).isEqualTo(2);
    }

    @Test
    void is_unusable_without_a_topic_on_existing_files() {
        SectionAnswer answer = new SectionAnswer(List.of(new Subject("Ghosts", "Haunts.", List.of("ghost.py"))), 1);

        assertThatThrownBy(() -> agent.insight(answer, known, FactCheck.against(known.code())))
                .isInstanceOf(UnusableAnswerException.class);
    }

    @Test
    void where_the_code_names_few_topics_the_readme_does() {
        Knowledge documented = new Project("post")
                .python("post/app.py", 1, "def serve(): pass")
                .symbol("post/app.py", "serve", SymbolKind.FUNCTION, 1, 1, "")
                .readmeWithCode(
                        "# Post",
                        "## Usage",
                        "Start it first.",
                        "## Pagination",
                        "Long lists come in pages of ten letters.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .contains(new Subject("Pagination", "Long lists come in pages of ten letters.", List.of("README.md")));
        assertThat(answer.topics()).extracting(Subject::title).doesNotContain("Usage");
    }

    @Test
    void a_family_opens_with_what_a_document_says_of_it() {
        Knowledge documented = adapters()
                .readme("# Post", "## Adapters", "An adapter sends letters by one carrier.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .filteredOn(topic -> topic.title().equals("Adapters"))
                .extracting(Subject::purpose)
                .containsExactly("An adapter sends letters by one carrier.");
    }

    @Test
    void a_family_does_not_open_with_a_sentence_about_something_else() {
        Knowledge documented = adapters()
                .readme(
                        "# Post",
                        "## Adapters",
                        "This will send by one adapter only.",
                        "Adapter code is short and plain.")
                .known();

        SectionAnswer answer = agent.staticAnswer(documented);

        assertThat(answer.topics())
                .filteredOn(topic -> topic.title().equals("Adapters"))
                .extracting(Subject::purpose)
                .containsExactly("Hands letters to a carrier.");
    }

    @Test
    void of_two_types_with_the_name_of_a_family_neither_speaks_for_it() {
        Knowledge twice = adapters()
                .symbol("post/sms_adapter.py", "Adapter", SymbolKind.CLASS, 3, 3, "Adapts what this factory makes.")
                .known();

        SectionAnswer once = agent.staticAnswer(adapters().known());
        SectionAnswer answer = agent.staticAnswer(twice);

        assertThat(once.topics()).extracting(Subject::purpose).contains("Hands letters to a carrier.");
        assertThat(answer.topics())
                .extracting(Subject::purpose)
                .doesNotContain("Hands letters to a carrier.", "Adapts what this factory makes.");
    }

    private static Project adapters() {
        return new Project("post")
                .python("post/mail_adapter.py", 1, "class MailAdapter: pass")
                .symbol("post/mail_adapter.py", "MailAdapter", SymbolKind.CLASS, 1, 1, "")
                .python("post/sms_adapter.py", 0.5, "class SmsAdapter: pass")
                .symbol("post/sms_adapter.py", "SmsAdapter", SymbolKind.CLASS, 1, 1, "")
                .python("post/fax_adapter.py", 0.2, "class Adapter: pass")
                .symbol("post/fax_adapter.py", "Adapter", SymbolKind.CLASS, 1, 1, "Hands letters to a carrier.");
    }

    @Test
    void a_folder_that_only_holds_code_is_no_topic() {
        Project project = new Project("post");
        for (String folder : List.of("include", "python", "letters", "stamps")) {
            for (String file : List.of(folder + "/one.py", folder + "/two.py")) {
                project.python(file, 1, "def send(): pass").symbol(file, "send", SymbolKind.FUNCTION, 1, 1, "");
            }
        }

        SectionAnswer answer = agent.staticAnswer(project.known());

        assertThat(answer.topics())
                .extracting(Subject::title)
                .contains("Letters package", "Stamps package")
                .doesNotContain("Include package", "Python package");
    }

    @Test
    void a_folder_says_first_what_is_used_most_in_it() {
        Knowledge known = new Project("post")
                .python("letters/address.py", 0.1, "class Address: pass")
                .symbol("letters/address.py", "Address", SymbolKind.CLASS, 1, 1, "")
                .python("letters/letter.py", 1, "class Letter: pass")
                .symbol("letters/letter.py", "Letter", SymbolKind.CLASS, 1, 1, "")
                .python("stamps/stamp.py", 1, "class Stamp: pass")
                .python("stamps/price.py", 1, "class Price: pass")
                .known();

        SectionAnswer answer = agent.staticAnswer(known);

        assertThat(answer.topics()).extracting(Subject::purpose).contains("Declares `Letter` and `Address`.");
    }
}
