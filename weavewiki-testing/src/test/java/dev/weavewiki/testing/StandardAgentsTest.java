package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of agents, for every agent that a standard run asks. */
@ParameterizedClass
@MethodSource("agents")
class StandardAgentsTest<S, A, I> extends AgentContract<S, A, I> {

    private final Asked<S, A, I> asked;

    StandardAgentsTest(Asked<S, A, I> asked) {
        this.asked = asked;
    }

    static List<Asked<?, ?, ?>> agents() {
        return StandardAgents.all();
    }

    @Override
    protected Agent<S, A, I> agent() {
        return asked.agent();
    }

    @Override
    protected S subject() {
        return asked.subject();
    }

    @Override
    protected CodeModel code() {
        return SampleRepository.KNOWN.code();
    }

    @Test
    void a_model_could_be_asked() {
        var request = RenderedPrompt.of(asked, SampleRepository.KNOWN, prompts());

        assertThat(request.agent()).isEqualTo(agent().id());
        assertThat(request.user()).doesNotContain("{{");
    }
}
