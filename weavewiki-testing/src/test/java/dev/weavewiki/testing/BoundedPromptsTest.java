package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No prompt grows with the repository: whole deep runs on repositories of 10 files and more, with a context ceiling as it
 * is unless set and with a small one. The largest repository of a build has 1,000 files, or as many as
 * {@code weavewiki.files} says; {@code mvn -Psize verify} takes 10,000.
 */
class BoundedPromptsTest {

    private static final int LARGEST = Integer.getInteger("weavewiki.files", 1_000);
    private static final long STANDARD = 32_000;
    private static final long SMALL = 8_000;

    @TempDir
    Path folder;

    static Stream<Arguments> repositories() {
        return Stream.of(
                Arguments.of(10, STANDARD),
                Arguments.of(10, SMALL),
                Arguments.of(100, SMALL),
                Arguments.of(LARGEST, STANDARD));
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void each_prompt_fits_with_its_answer_and_tells_what_it_leaves_out(int files, long ceiling) throws IOException {
        Path repository = GrowingRepository.in(folder, files);
        PromptChecks checks = new PromptChecks(repository);
        RecordedPrompts model = new RecordedPrompts(checks::check);

        generate(repository, model, ceiling);

        assertThat(model.largest())
                .hasSizeGreaterThan(15)
                .allSatisfy((agent, tokens) -> assertThat(tokens).as(agent).isLessThanOrEqualTo(ceiling));
        assertThat(model.complaints()).isEmpty();
        assertThat(checks.linesSeen())
                .isEqualTo(Files.readAllLines(repository.resolve(GrowingRepository.HUGE))
                        .size());
    }

    private static void generate(Path repository, RecordedPrompts model, long ceiling) {
        try (WeaveWiki wiki = WeaveWiki.builder()
                .model(RecordedPrompts.NAME, model)
                .mode(AnalysisMode.DEEP)
                .budget(Tokens.of(10_000_000_000L))
                .contextCeiling(Tokens.of(ceiling))
                .concurrency(4)
                .build()) {
            wiki.generate(repository);
        }
    }
}
