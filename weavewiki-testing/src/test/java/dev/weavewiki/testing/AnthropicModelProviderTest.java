package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.model.ModelProvider;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnthropicModelProviderTest extends ModelProviderContract {

    @Override
    protected ModelProvider provider() {
        return ModelProvider.named("anthropic");
    }

    /** Anthropic's own tools are told the address without the version. */
    @Override
    protected String baseUrl() {
        return server.root();
    }

    @Test
    void marks_the_rules_for_the_providers_cache() {
        connect(Duration.ofSeconds(20))
                .chat(
                        dev.langchain4j.data.message.SystemMessage.from("Rules"),
                        dev.langchain4j.data.message.UserMessage.from("Question"));

        assertThat(server.bodies().peek()).containsPattern("\"cache_control\"[^}]*}[^}]*\"Rules\"");
    }
}
