package dev.weavewiki.core.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseLanguageTest {

    private static final ProseLanguage KOREAN = ProseLanguage.of("ko");

    @ParameterizedTest
    @CsvSource({
        "en,English,true",
        "en-GB,English,true",
        "ko,Korean,true",
        "ko-KR,Korean,true",
        "kor,Korean,true",
        "de,German,false",
        "deu,German,false",
        "pt-BR,Portuguese (Brazil),false",
        "zh-Hant,Chinese (Traditional),false",
        "haw,Hawaiian,false"
    })
    void codes_of_iso_639_are_known(String code, String name, boolean complete) {
        ProseLanguage language = ProseLanguage.of(code);

        assertThat(language.name()).isEqualTo(name);
        assertThat(language.isComplete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "qqq", "", "ko_", "k", "de-QQ", "none"})
    void codes_of_no_language_are_refused(String code) {
        assertThatThrownBy(() -> ProseLanguage.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + code + "'")
                .hasMessageContaining("such as en, ko");
    }

    @ParameterizedTest
    @CsvSource({"Korean,ko", "한국어,ko", "german,de", "Deutsch,de"})
    void a_language_that_is_named_is_answered_with_its_code(String name, String code) {
        assertThatThrownBy(() -> ProseLanguage.of(name)).hasMessageEndingWith(" is " + code);
    }

    @Test
    void english_says_what_stands_in_the_code() {
        ProseLanguage english = ProseLanguage.ENGLISH;

        assertThat(english.text("{0} and {1} say '{0}' {here}.", "a", 2)).isEqualTo("a and 2 say 'a' {here}.");
        assertThat(english.text(1, "{0} is left", "{0} are left", 1)).isEqualTo("1 is left");
        assertThat(english.text(0, "{0} is left", "{0} are left", 0)).isEqualTo("0 are left");
        assertThat(english.labels("File", "Lines")).containsExactly("File", "Lines");
        assertThat(english.word(Sample.ERROR_HANDLING)).isEqualTo("error handling");
    }

    @Test
    void english_counts_lists_and_shares() {
        ProseLanguage english = ProseLanguage.ENGLISH;

        assertThat(english.count(1, "file")).isEqualTo("1 file");
        assertThat(english.count(1204, "entry")).isEqualTo("1,204 entries");
        assertThat(english.count(2, Phrase.of("{0} class"))).isEqualTo("2 classes");
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(english.percent(214, 220)).isEqualTo("97 %");
        assertThat(english.percent(999, 1000)).isEqualTo("99 %");
        assertThat(english.percent(1, 1000)).isEqualTo("below 1 %");
        assertThat(english.percent(0, 0)).isEqualTo("0 %");
    }

    @Test
    void items_that_stand_for_more_are_listed_as_the_language_does() {
        assertThat(ProseLanguage.ENGLISH.examples(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(KOREAN.list(List.of("a", "b"))).isEqualTo("a 및 b");
        assertThat(KOREAN.examples(List.of("a", "b"))).isEqualTo("a, b");
    }

    @Test
    void korean_says_the_translation_with_the_particle_that_fits() {
        assertThat(KOREAN.text("The code holds {0}.", "함수")).isEqualTo("코드에는 함수가 있습니다.");
        assertThat(KOREAN.text("The code holds {0}.", "파일")).isEqualTo("코드에는 파일이 있습니다.");
        assertThat(KOREAN.text("The code holds {0}.", "`Job`")).isEqualTo("코드에는 `Job`이(가) 있습니다.");
    }

    @ParameterizedTest
    @CsvSource({"파일,파일로", "함수,함수로", "도메인,도메인으로", "`job`,`job`(으)로"})
    void a_particle_of_direction_knows_a_third_sound(String word, String expected) {
        assertThat(new KoreanGrammar().fill("{0}(으)로", word)).isEqualTo(expected);
    }

    @Test
    void double_forms_of_a_value_are_left_alone() {
        assertThat(new KoreanGrammar().fill("**{0}**은(는)", "을(를) 함수")).isEqualTo("**을(를) 함수**는");
    }

    @Test
    void korean_counts_lists_and_shares() {
        assertThat(KOREAN.count(1204, "file")).isEqualTo("파일 1,204개");
        assertThat(KOREAN.count(1, "file")).isEqualTo("파일 1개");
        assertThat(KOREAN.list(List.of("a", "b", "c"))).isEqualTo("a, b 및 c");
        assertThat(KOREAN.percent(97, 100)).isEqualTo("97%");
        assertThat(KOREAN.percent(1, 1000)).isEqualTo("1% 미만");
    }

    @Test
    void what_no_catalogue_holds_stays_english() {
        assertThat(KOREAN.text("This is not in the catalogue: {0}.", 1)).isEqualTo("This is not in the catalogue: 1.");
        assertThat(ProseLanguage.of("de").count(2, "file")).isEqualTo("2 files");
    }

    private enum Sample {
        ERROR_HANDLING
    }
}
