package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.prompt.PromptLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderedPromptsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/prompts");

    static List<Asked<?, ?, ?>> agents() {
        return StandardAgents.all();
    }

    private static Path golden(Asked<?, ?, ?> asked) {
        return GOLDEN.resolve(asked.agent().prompt() + ".md");
    }

    @ParameterizedTest
    @MethodSource("agents")
    void the_prompt_reads_as_agreed(Asked<?, ?, ?> asked) {
        var request = RenderedPrompt.of(asked, SampleRepository.KNOWN, PromptLibrary.standard());

        Golden.assertSame(golden(asked), request.user().stripTrailing() + "\n");
    }

    @Test
    void no_golden_is_left_over() throws IOException {
        List<Path> expected = agents().stream().map(RenderedPromptsTest::golden).toList();

        try (var files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
