package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.agents.model.ModelSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OllamaModelProviderTest extends ModelProviderContract {

    @Override
    protected ModelProvider provider() {
        return ModelProvider.named("ollama");
    }

    @Override
    protected String baseUrl() {
        return server.root();
    }

    @Test
    void asks_for_a_window_that_holds_the_prompt() {
        connect(Duration.ofSeconds(20)).chat("word ".repeat(10_000));

        assertThat(server.bodies().peek()).containsPattern("\"num_ctx\"\\s*:\\s*24576");
    }

    @Test
    void takes_a_host_without_a_scheme() {
        String host = server.root().substring("http://".length());

        provider()
                .connect(new ModelSettings("ollama", host, "stub-model", "", Duration.ofSeconds(20)))
                .chat("hello");

        assertThat(server.calls()).isEqualTo(1);
    }
}
