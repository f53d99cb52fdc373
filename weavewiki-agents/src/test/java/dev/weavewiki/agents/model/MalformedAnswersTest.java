package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance kit: how models are known to spoil JSON, and what is to be made of each. */
class MalformedAnswersTest {

    /** How sure an answer is. */
    enum Level {
        LOW,
        HIGH
    }

    record Item(String name, List<String> citations) {}

    record Answer(String purpose, List<Item> items, int count, boolean sure, Level level) {}

    private record Sample(String reply, String expected) {}

    private static Stream<Named<Sample>> samples(boolean readable) throws IOException {
        try (InputStream in = MalformedAnswersTest.class.getResourceAsStream("/answers/malformed.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== "))
                    .filter(section -> !section.isBlank())
                    .filter(section -> section.contains("\n--- reads\n") == readable)
                    .map(MalformedAnswersTest::sample)
                    .toList()
                    .stream();
        }
    }

    private static Named<Sample> sample(String section) {
        String[] parts = section.split("\n--- (reads|refused)\n", 2);
        int title = parts[0].indexOf('\n');
        return Named.of(parts[0].substring(0, title), new Sample(parts[0].substring(title + 1), parts[1].strip()));
    }

    static Stream<Named<Sample>> readable() throws IOException {
        return samples(true);
    }

    static Stream<Named<Sample>> unreadable() throws IOException {
        return samples(false);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void what_was_meant_is_read(Sample sample) {
        assertThat(AnswerReader.read(sample.reply(), Answer.class))
                .isEqualTo(Json.read(sample.expected(), Answer.class));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_answer_is_refused(Sample sample) {
        assertThatThrownBy(() -> AnswerReader.read(sample.reply(), Answer.class))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ModelException.Kind.MALFORMED));
    }
}
