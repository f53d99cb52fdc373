package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.agents.model.Sample.Answer;
import dev.weavewiki.agents.model.Sample.Part;
import dev.weavewiki.agents.model.Sample.Style;
import dev.weavewiki.core.error.ModelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String PLAIN = """
            {"title":"A","parts":[{"name":"p","citations":["a:1-2"]}],"style":"FLAT","count":3,"confidence":0.5,"done":true}""";
    private static final Answer READ =
            new Answer("A", List.of(new Part("p", List.of("a:1-2"))), Style.FLAT, 3, 0.5, true);

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("plain", PLAIN),
                Arguments.of("fenced", "```json\n" + PLAIN + "\n```"),
                Arguments.of("prose around", "Sure! {see below}\n" + PLAIN + "\nHope that helps {really}."),
                Arguments.of("trailing commas", PLAIN.replace("]}]", "],},]").replace("true}", "true,}")),
                Arguments.of("single quotes", PLAIN.replace('"', '\'')),
                Arguments.of("no quotes around names", PLAIN.replaceAll("\"(\\w+)\":", "$1: ")),
                Arguments.of("missing commas at line ends", PLAIN.replace(",\"", "\n\"")),
                Arguments.of("Python's words", PLAIN.replace("true", "True")),
                Arguments.of("broken off before the last brace", PLAIN.substring(0, PLAIN.length() - 1)),
                Arguments.of(
                        "numbers in quotes", PLAIN.replace(":3,", ":\"3\",").replace(":0.5", ":\"0.5\"")),
                Arguments.of("names in another spelling", PLAIN.replace("\"title\"", "\"Title\"")),
                Arguments.of("enum in another spelling", PLAIN.replace("FLAT", "flat")),
                Arguments.of("one value for a list", PLAIN.replace("[\"a:1-2\"]", "\"a:1-2\"")),
                Arguments.of("unknown neighbour", PLAIN.replace("{\"title\"", "{\"extra\":{\"x\":[1]},\"title\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void reads_an_answer_however_it_is_written(String name, String reply) {
        assertThat(AnswerReader.read(reply, Answer.class)).isEqualTo(READ);
    }

    @Test
    void closes_what_is_open_in_the_order_in_which_it_was_opened() {
        String reply = "{\"style\":\"FLAT\",\"title\":\"A\",\"parts\":[{\"name\":\"p\",\"citations\":[\"a:1-2\",\"b:3";

        Answer answer = AnswerReader.read(reply, Answer.class);

        assertThat(answer.parts()).containsExactly(new Part("p", List.of("a:1-2", "b:3")));
    }

    @Test
    void keeps_line_breaks_and_quotation_marks_inside_strings() {
        String reply = "{\"title\":\"first line\nhe said \"go\" twice\",\"style\":\"FLAT\"}";

        Answer answer = AnswerReader.read(reply, Answer.class);

        assertThat(answer.title()).isEqualTo("first line\nhe said \"go\" twice");
    }

    @Test
    void leaves_commas_and_braces_inside_strings_alone() {
        String reply = "{\"title\":\"a,} ,] {b}\",\"style\":\"FLAT\"}";

        assertThat(AnswerReader.read(reply, Answer.class).title()).isEqualTo("a,} ,] {b}");
    }

    @Test
    void gives_what_is_missing_an_empty_value() {
        Answer answer = AnswerReader.read("{\"style\":\"layer-based\",\"parts\":null}", Answer.class);

        assertThat(answer).isEqualTo(new Answer("", List.of(), Style.LAYER_BASED, 0, 0, false));
    }

    @Test
    void leaves_out_items_that_have_none_of_their_fields() {
        String reply = "{\"style\":\"FLAT\",\"parts\":[\"loose\",{\"other\":1},{\"name\":\"kept\"}]}";

        assertThat(AnswerReader.read(reply, Answer.class).parts()).containsExactly(new Part("kept", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot answer that.",
                "{}",
                "{\"other\": 1}",
                "[1, 2]",
                "{\"title\":\"A\",\"style\":\"BAROQUE\"}",
                "{{{{{{",
            })
    void refuses_what_is_no_answer(String reply) {
        assertThatThrownBy(() -> AnswerReader.read(reply, Answer.class))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.MALFORMED));
    }

    @Test
    void refuses_an_answer_that_is_nested_without_end() {
        assertThatThrownBy(() -> AnswerReader.read("{\"title\":" + "[".repeat(100_000), Answer.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nested too deep");
    }
}
