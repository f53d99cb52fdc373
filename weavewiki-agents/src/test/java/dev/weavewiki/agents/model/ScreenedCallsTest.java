package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ScreenedCallsTest {

    private final List<ModelRequest> sent = new ArrayList<>();
    private final ModelCall calls = new ScreenedCalls(request -> {
        sent.add(request);
        return Mono.just(Sample.REPLY);
    });

    @Test
    void no_credential_leaves_whatever_way_it_came() {
        String key = "ghp_" + "a1B2c3D4e5F6g7H8i9J0".repeat(2).substring(0, 36);

        calls.ask(Sample.REQUEST.withTexts("Rules " + key, "line 1\nline 2 " + key + "\nline 3"))
                .block();

        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.system()).isEqualTo("Rules ‹secret:github-token›");
            assertThat(request.user()).isEqualTo("line 1\nline 2 ‹secret:github-token›\nline 3");
        });
    }

    @Test
    void a_question_without_credentials_goes_on_as_it_is() {
        calls.ask(Sample.REQUEST).block();

        assertThat(sent).containsExactly(Sample.REQUEST);
    }
}
