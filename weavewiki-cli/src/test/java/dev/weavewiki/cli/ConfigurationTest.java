package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final String PROJECT = ".weavewiki/config.toml";

    @ParameterizedTest
    @CsvSource({
        "provider,\"openai\"",
        "model,\"expensive\"",
        "base-url,\"http://example.org/v1\"",
        "timeout,5",
        "budget,2000000",
        "openai-api-key,\"sk-x\"",
        "mcp-command,\"rm\"",
        "http-proxy,\"http://example.org\"",
        "endpoint,\"http://example.org\"",
        "prices,\"1\"",
        "concurrency,64",
        "context-ceiling,90000"
    })
    void a_repository_may_not_decide_where_text_goes_or_what_may_be_spent(String key, String value) {
        try (TestRepository repository = Repositories.small().write(PROJECT, key + " = " + value + "\n")) {
            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(14);
            assertThat(run.complaint()).contains("'" + key + "'", "a repository may not decide");
            assertThat(Repositories.wiki(repository)).doesNotExist();
        }
    }

    @Test
    void a_repository_may_lower_its_budget_and_choose_its_mode() {
        try (TestRepository repository = Repositories.small().write(PROJECT, "budget = 5000\nmode = \"deep\"\n")) {
            Cli show = Cli.weavewiki("config", "show", "--origin", repository.root());

            assertThat(show.code()).isZero();
            assertThat(show.out()).containsPattern("budget = 5000 +# .*config.toml");
            assertThat(show.out()).containsPattern("mode = deep +# .*config.toml");
        }
    }

    @ParameterizedTest
    @CsvSource({"budgt,budget", "max_turns,max-turns", "Mode,mode", "includes,include"})
    void an_unknown_key_is_answered_with_the_nearest_known_one(String written, String meant) {
        try (TestRepository repository = Repositories.small().write(PROJECT, written + " = \"1\"\n")) {
            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complaint()).contains(PROJECT, "'" + written + "'", "did you mean '" + meant + "'?");
        }
    }

    @Test
    void what_is_not_toml_or_a_table_is_refused() {
        try (TestRepository repository = Repositories.small().write(PROJECT, "mode = = 1\n")) {
            assertThat(Cli.weavewiki("run", repository.root()).complaint()).contains("is not TOML");
            repository.write(PROJECT, "[mode]\nname = \"deep\"\n");
            assertThat(Cli.weavewiki("run", repository.root()).complaint()).contains("table 'mode'");
        }
    }

    @Test
    void flags_go_before_environment_project_user_and_default(@TempDir Path home) throws IOException {
        Path user = home.resolve(".config/weavewiki/config.toml");
        Files.createDirectories(user.getParent());
        Files.writeString(user, "mode = \"fast\"\nmax-turns = 2\nscale = \"small\"\nmodel = \"of-user\"\n");
        Map<String, String> environment = Map.of("WEAVEWIKI_MODE", "deep");
        try (TestRepository repository = Repositories.small().write(PROJECT, "mode = \"standard\"\nmax-turns = 3\n")) {
            // when
            Cli show = Cli.in(environment, home, "config", "show", "--origin", repository.root());
            Cli run = Cli.in(environment, home, "run", "--provider", "offline", "--mode", "slow", repository.root());

            // then
            assertThat(show.out()).containsPattern("mode = deep +# WEAVEWIKI_MODE");
            assertThat(show.out()).containsPattern("max-turns = 3 +# .*\\.weavewiki/config.toml");
            assertThat(show.out()).containsPattern("scale = small +# .*\\.config/weavewiki/config.toml");
            assertThat(show.out()).containsPattern("concurrency = 8 +# default");
            assertThat(run.complaint()).contains("'slow'", "--mode");
        }
    }
}
