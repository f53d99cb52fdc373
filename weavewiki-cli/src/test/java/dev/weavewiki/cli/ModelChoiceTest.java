package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.error.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelChoiceTest {

    @TempDir
    private Path folder;

    private ModelChoice.Chosen choose(Map<Key, String> flags, Map<String, String> environment) {
        Path home = folder.resolve("home");
        Configuration configuration = Configuration.of(flags, environment, folder.resolve("repository"), home);
        return new ModelChoice(configuration, environment).make();
    }

    private ModelSettings settings(Map<Key, String> flags, Map<String, String> environment) {
        return choose(flags, environment).settings().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_API_KEY, openai",
        "ANTHROPIC_API_KEY, anthropic",
        "GEMINI_API_KEY, gemini",
        "MISTRAL_API_KEY, mistral"
    })
    void a_key_in_the_environment_decides_and_is_named_but_not_shown(String variable, String provider) {
        ModelChoice.Chosen chosen = choose(Map.of(), Map.of(variable, "k-123456"));

        assertThat(chosen.settings())
                .hasValueSatisfying(settings -> assertThat(settings.provider()).isEqualTo(provider));
        assertThat(chosen.settings().orElseThrow().apiKey()).isEqualTo("k-123456");
        assertThat(chosen.note().orElseThrow())
                .contains(variable, provider, "--provider offline")
                .doesNotContain("k-123456");
    }

    @Test
    void without_anything_static_analysis_writes_and_one_line_says_so() {
        ModelChoice.Chosen chosen = choose(Map.of(), Map.of());

        assertThat(chosen.settings()).isEmpty();
        assertThat(chosen.note().orElseThrow()).contains("static analysis").doesNotContain("\n");
    }

    @Test
    void offline_goes_before_any_key_and_needs_no_explanation() {
        ModelChoice.Chosen chosen =
                choose(Map.of(Key.PROVIDER, "offline"), Map.of("OPENAI_API_KEY", "k", "ANTHROPIC_API_KEY", "k"));

        assertThat(chosen.settings()).isEmpty();
        assertThat(chosen.note()).isEmpty();
    }

    @Test
    void an_explicit_provider_goes_before_keys_of_others() {
        ModelSettings settings =
                settings(Map.of(Key.PROVIDER, "Gemini"), Map.of("OPENAI_API_KEY", "o", "GEMINI_API_KEY", "g"));

        assertThat(settings.provider()).isEqualTo("gemini");
        assertThat(settings.apiKey()).isEqualTo("g");
    }

    @Test
    void a_key_is_read_from_the_file_that_the_environment_names() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "k-from-file\n");

        ModelSettings settings = settings(Map.of(), Map.of("ANTHROPIC_API_KEY_FILE", file.toString()));

        assertThat(settings.apiKey()).isEqualTo("k-from-file");
    }

    @Test
    void a_file_that_holds_no_key_is_named_by_its_variable() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "two\nlines\n");

        assertThatThrownBy(() -> choose(Map.of(), Map.of("OPENAI_API_KEY_FILE", file.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("OPENAI_API_KEY_FILE")
                .hasMessageNotContaining("two");
    }

    @Test
    void the_users_own_file_may_hold_the_key_and_the_repositorys_may_not() throws IOException {
        Path user = folder.resolve("home/.config/weavewiki/config.toml");
        Files.createDirectories(user.getParent());
        Files.writeString(user, "provider = \"openai\"\napi-key = \"k-user\"\n");

        assertThat(settings(Map.of(), Map.of()).apiKey()).isEqualTo("k-user");

        Path project = folder.resolve("repository/.weavewiki/config.toml");
        Files.createDirectories(project.getParent());
        Files.writeString(project, "api-key = \"k-repo\"\n");
        assertThatThrownBy(() -> choose(Map.of(), Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'api-key'")
                .hasMessageNotContaining("k-repo");
    }

    @Test
    void each_provider_listens_to_its_own_address_variable() {
        Map<String, String> environment =
                Map.of("OLLAMA_HOST", "box:11434", "OPENAI_BASE_URL", "http://localhost:1/v1");

        ModelSettings ollama = settings(Map.of(Key.PROVIDER, "ollama", Key.MODEL, "qwen3-coder"), environment);
        ModelSettings openai = settings(Map.of(Key.PROVIDER, "openai", Key.MODEL, "m"), environment);

        assertThat(ollama.baseUrl()).isEqualTo("box:11434");
        assertThat(openai.baseUrl()).isEqualTo("http://localhost:1/v1");
    }

    @Test
    void an_endpoint_of_ones_own_has_no_usual_model() {
        assertThatThrownBy(() -> choose(Map.of(Key.BASE_URL, "http://localhost:1/v1"), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--model");
    }

    @Test
    void fallbacks_and_the_light_model_may_be_of_other_providers() {
        Map<Key, String> flags = Map.of(
                Key.PROVIDER, "ollama",
                Key.MODEL, "qwen3:32b",
                Key.LIGHT_MODEL, "qwen3:8b",
                Key.FALLBACK_MODELS, "anthropic:claude-haiku-4-5, llama3:70b",
                Key.REQUESTS_PER_MINUTE, "60");
        Map<String, String> environment = Map.of("ANTHROPIC_API_KEY", "k");
        Configuration configuration =
                Configuration.of(flags, environment, folder.resolve("repository"), folder.resolve("home"));
        ModelChoice choice = new ModelChoice(configuration, environment);

        ConnectedModel model = choice.connected(choice.make().settings().orElseThrow());

        assertThat(model.names()).containsExactly("qwen3:32b", "claude-haiku-4-5", "llama3:70b", "qwen3:8b");
        assertThat(model.fallbacks()).extracting(ConnectedModel::endpoint).containsExactly("anthropic", "ollama");
        assertThat(model.limits().requests()).hasValue(60);
        assertThat(model.limits().tokens()).isEmpty();
    }

    @Test
    void a_fallback_without_its_key_is_refused_by_the_name_of_its_variable() {
        Map<Key, String> flags = Map.of(Key.PROVIDER, "ollama", Key.MODEL, "m", Key.FALLBACK_MODELS, "gemini:flash");
        Configuration configuration =
                Configuration.of(flags, Map.of(), folder.resolve("repository"), folder.resolve("home"));
        ModelChoice choice = new ModelChoice(configuration, Map.of());
        ModelSettings chosen = choice.make().settings().orElseThrow();

        assertThatThrownBy(() -> choice.connected(chosen))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GEMINI_API_KEY");
    }
}
