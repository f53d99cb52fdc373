package dev.weavewiki.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the code says in English, and its translations. */
class CatalogueTest {

    /** A particle in one form only, behind a value whose sound decides the form. */
    private static final Pattern SINGLE_PARTICLE =
            Pattern.compile("\\{\\d}[*_`'\"”’」]*(?:은|는|이|가|을|를|과|와|로|으로)(?=[\\s,.]|$)");
    /** What a template asks the grammar to choose: 은(는), 이(가), 을(를), 과(와), (으)로, (이)라는. */
    private static final Pattern DOUBLE_PARTICLE = Pattern.compile("[가-힣]\\([는가를와은이을과]\\)|\\([으이]\\)");

    private static final Pattern KNOWN_PARTICLE =
            Pattern.compile("\\{\\d}[*_`'\"”’」]*(?:은\\(는\\)|이\\(가\\)|을\\(를\\)|과\\(와\\)|\\([으이]\\))");

    private static Templates templates;
    private static Map<String, String> korean;

    @BeforeAll
    static void read() throws IOException {
        templates = Templates.ofMainCode();
        korean = new TreeMap<>();
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/weavewiki/prose/ko.xml")) {
            Properties properties = new Properties();
            properties.loadFromXML(in);
            properties.stringPropertyNames().forEach(key -> korean.put(key, properties.getProperty(key)));
        }
    }

    @Test
    void templates_are_constants_with_a_value_for_each_place() {
        assertThat(templates.mistakes()).isEmpty();
    }

    @Test
    void every_template_is_translated() {
        Map<String, String> missing = new TreeMap<>(templates.places());
        missing.keySet().removeAll(korean.keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void every_translation_is_used() {
        List<String> unused = new ArrayList<>(korean.keySet());
        unused.removeAll(templates.places().keySet());

        assertThat(unused).isEmpty();
    }

    @Test
    void translations_have_the_places_of_their_templates() {
        assertThat(korean)
                .allSatisfy((english, translation) ->
                        assertThat(PlacesOf.template(translation)).isEqualTo(PlacesOf.template(english)));
    }

    @Test
    void particles_behind_values_are_written_in_both_forms() {
        assertThat(korean).allSatisfy((english, translation) -> {
            assertThat(translation).doesNotContainPattern(SINGLE_PARTICLE);
            assertThat(KNOWN_PARTICLE.matcher(translation).replaceAll("{0}")).doesNotContainPattern(DOUBLE_PARTICLE);
        });
    }

    @Test
    void translations_hold_no_english_words_but_names() {
        assertThat(korean.values())
                .allMatch(translation -> translation.codePoints().anyMatch(CatalogueTest::isHangul)
                        || translation.codePoints().noneMatch(Character::isLowerCase));
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }
}
