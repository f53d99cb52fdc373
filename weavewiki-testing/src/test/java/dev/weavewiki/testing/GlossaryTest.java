package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Glossary;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.prompt.PromptLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {

    private static final Knowledge KNOWN = SampleRepository.KNOWN;

    static List<Asked<?, ?, ?>> later() {
        return StandardAgents.all().stream()
                .filter(asked -> !asked.agent().prompt().value().startsWith("characterization/"))
                .toList();
    }

    private static List<String> terms() {
        return KNOWN
                .find(ProjectProfile.class)
                .flatMap(profile -> profile.find(TerminologyInsight.class))
                .orElseThrow()
                .terms()
                .stream()
                .map(TerminologyInsight.Term::term)
                .toList();
    }

    @Test
    void a_file_is_given_the_words_that_occur_in_it() {
        List<String> ofDiscount = Glossary.of(KNOWN, List.of(RepoPath.of("src/main/java/shop/price/Discount.java")));

        assertThat(terms()).contains("Cart", "Discount");
        assertThat(ofDiscount).anyMatch(line -> line.startsWith("Discount: "));
        assertThat(ofDiscount).noneMatch(line -> line.startsWith("Cart: "));
        assertThat(Glossary.of(KNOWN)).hasSameSizeAs(terms());
    }

    @ParameterizedTest
    @MethodSource("later")
    void every_question_after_the_characterization_is_given_the_words(Asked<?, ?, ?> asked) {
        String prompt =
                RenderedPrompt.of(asked, KNOWN, PromptLibrary.standard()).user();

        assertThat(terms()).anySatisfy(term -> assertThat(prompt).containsPattern("(?m)^" + term + "\\b.*: "));
    }
}
