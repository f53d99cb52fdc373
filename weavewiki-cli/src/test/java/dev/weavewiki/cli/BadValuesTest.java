package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.TestRepository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --mode            | slow  | fast, standard or deep
            --scale           | huge  | small, medium, large or enterprise
            --budget          | -5    | a whole number from 1
            --budget          | 0     | a whole number from 1
            --budget          | 1e9   | a whole number from 1
            --quality-target  | 7     | a number from 0 to 1
            --quality-target  | NaN   | a number from 0 to 1
            --max-turns       | 0     | a whole number from 1
            --concurrency     | 0     | from 1 to 1024
            --concurrency     | 2000  | from 1 to 1024
            --context-ceiling | 10    | a whole number from 4000
            """)
    void a_wrong_value_is_named_with_its_flag_and_what_is_allowed(String flag, String value, String allowed) {
        try (TestRepository repository = Repositories.small()) {
            // when
            Cli run = Cli.weavewiki("run", flag, value, repository.root());

            // then
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains("'" + value + "'", flag, allowed);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(repository.root().resolve(".weavewiki")).doesNotExist();
        }
    }

    @Test
    void a_wrong_timeout_and_an_unknown_provider_are_named() {
        try (TestRepository repository = Repositories.small()) {
            Cli timeout = Cli.weavewiki("run", "--model", "m", "--timeout", "0", repository.root());
            Cli provider = Cli.weavewiki("run", "--model", "m", "--provider", "nobody", repository.root());

            assertThat(timeout.code()).isEqualTo(2);
            assertThat(timeout.complaint()).contains("'0'", "--timeout", "from 1 to 86400");
            assertThat(provider.code()).isEqualTo(2);
            assertThat(provider.complaint()).contains("'nobody'", "openai");
        }
    }

    @Test
    void a_wrong_value_of_the_environment_is_named_with_its_variable() {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.in(Map.of("WEAVEWIKI_MODE", "slow"), Path.of("none"), "run", repository.root());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains("'slow'", "WEAVEWIKI_MODE", "fast, standard or deep");
        }
    }

    @Test
    void an_empty_flag_is_not_taken_for_a_missing_one() {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.weavewiki("run", "--model", "", repository.root());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains("--model");
        }
    }

    @Test
    void an_unknown_option_is_answered_with_the_nearest_known_one() {
        Cli run = Cli.weavewiki("run", "--bugdet", "3", ".");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("weavewiki: unknown option '--bugdet'; did you mean '--budget'?"
                        + " (`weavewiki run --help` lists what there is)" + System.lineSeparator());
    }

    @Test
    void an_unknown_command_is_answered_with_the_nearest_known_one() {
        Cli run = Cli.weavewiki("resum");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("unknown command 'resum'; did you mean 'resume'?");
    }

    @Test
    void resuming_does_not_silently_ignore_other_options() {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.weavewiki("run", "--resume", "--mode", "deep", repository.root());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains("--resume", "--mode");
        }
    }
}
