package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            korean | Korean is ko
            xx     | write one of ISO 639, such as en, ko
            """)
    void an_unknown_code_is_refused_with_what_to_write(String code, String advice) {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.weavewiki("run", "--language", code, repository.root());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains("'" + code + "'", advice);
            assertThat(repository.root().resolve(".weavewiki")).doesNotExist();
        }
    }

    @Test
    void the_wiki_is_written_in_korean_under_the_same_paths() throws IOException {
        try (TestRepository english = Repositories.small();
                TestRepository korean = Repositories.small()) {
            Cli.weavewiki("run", english.root());
            Cli run = Cli.weavewiki("run", "--language", "ko", korean.root());

            assertThat(run.code()).isZero();
            assertThat(pages(korean.root())).isEqualTo(pages(english.root()));
            assertThat(Files.readString(wiki(korean.root()).resolve("domains/index.md")))
                    .contains("WeaveWiki가 작성했습니다.");
        }
    }

    @Test
    void a_language_that_only_a_model_writes_is_told_in_one_line() {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.weavewiki("run", "--language", "de", repository.root());

            assertThat(run.code()).isZero();
            assertThat(run.err().lines().filter(line -> line.contains("German")))
                    .containsExactly("warning: the wiki stays English, because only a model writes German and none is"
                            + " asked");
        }
    }

    private static Path wiki(Path repository) {
        return repository.resolve(".weavewiki").resolve("wiki");
    }

    private static String pages(Path repository) throws IOException {
        try (var files = Files.walk(wiki(repository))) {
            return files.map(file -> wiki(repository).relativize(file).toString())
                    .sorted()
                    .toList()
                    .toString();
        }
    }
}
