package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSchemaTest {

    @Test
    void makes_every_component_a_required_property() {
        AnswerSchema schema = AnswerSchema.of("part", Sample.Part.class);

        assertThat(schema.text())
                .isEqualTo(
                        "{\"additionalProperties\":false,\"properties\":{\"citations\":{\"items\":{\"type\":\"string\"},"
                                + "\"type\":\"array\"},\"name\":{\"type\":\"string\"}},\"required\":[\"name\",\"citations\"],"
                                + "\"type\":\"object\"}");
    }

    @Test
    void knows_enums_numbers_booleans_and_nested_records() {
        String text = AnswerSchema.of("sample", Sample.Answer.class).text();

        assertThat(text)
                .contains("\"style\":{\"enum\":[\"LAYER_BASED\",\"FLAT\"],\"type\":\"string\"}")
                .contains("\"count\":{\"type\":\"integer\"}", "\"confidence\":{\"type\":\"number\"}")
                .contains("\"done\":{\"type\":\"boolean\"}", "\"parts\":{\"items\":{\"additionalProperties\":false");
    }

    @Test
    void refuses_what_models_cannot_be_asked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSchema.of("map", WithMap.class));
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSchema.of("endless", Endless.class));
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSchema.of("text", String.class));
    }

    record WithMap(Map<String, String> map) {}

    record Endless(List<Endless> children) {}
}
