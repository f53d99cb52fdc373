package dev.weavewiki.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanSoundTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            파일                       | RIEUL
            도메인                     | CONSONANT
            함수                       | VOWEL
            파일 3개                   | VOWEL
            10                         | CONSONANT
            7                          | RIEUL
            2                          | VOWEL
            97%                        | VOWEL
            """)
    void hangul_and_digits_tell_it_exactly(String text, KoreanSound sound) {
        assertThat(KoreanSound.endOf(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `URL`                      | RIEUL
            `JSON`                     | CONSONANT
            `API`                      | VOWEL
            `sds.c`                    | VOWEL
            `Gson.java`                | VOWEL
            `package.json`             | CONSONANT
            `adapters.py`              | VOWEL
            `HttpClient`               | VOWEL
            `SessionManager`           | VOWEL
            `ConnectionPool`           | RIEUL
            `file`                     | RIEUL
            `main()`                   | CONSONANT
            `TypeToken`                | CONSONANT
            `parseLine`                | CONSONANT
            `stack`                    | CONSONANT
            `config`                   | VOWEL
            `cache`                    | VOWEL
            `map`                      | CONSONANT
            `loop`                     | VOWEL
            `help`                     | VOWEL
            `TokenType`                | CONSONANT
            `JsonScope`                | VOWEL
            `get`                      | CONSONANT
            `output`                   | CONSONANT
            `root`                     | VOWEL
            `JsonObject`               | VOWEL
            `reflect`                  | VOWEL
            `topic`                    | CONSONANT
            `async`                    | VOWEL
            `check`                    | VOWEL
            `webhook`                  | CONSONANT
            `template`                 | CONSONANT
            `update`                   | VOWEL
            `commit`                   | UNKNOWN
            `job`                      | UNKNOWN
            """)
    void code_is_read_as_it_is_usually_read(String text, KoreanSound sound) {
        assertThat(KoreanSound.endOf(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [핵심 도메인](domains/core/index.md)  | CONSONANT
            **용어**                              | VOWEL
            [src/net.c](../../src/net.c) (4줄)    | VOWEL
            …                                     | UNKNOWN
            ''                                    | UNKNOWN
            """)
    void markup_and_asides_are_not_read(String text, KoreanSound sound) {
        assertThat(KoreanSound.endOf(text)).isEqualTo(sound);
    }
}
