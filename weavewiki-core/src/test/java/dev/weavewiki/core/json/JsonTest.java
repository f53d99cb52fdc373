package dev.weavewiki.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.product.AgentOutput;
import dev.weavewiki.core.model.product.OrganizationStyle;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.TerminologyInsight;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    /** Like an answer of a model: strings, lists, enums, nested records. */
    private record Answer(String purpose, List<String> goals, OrganizationStyle style, int count, boolean sure) {}

    private record Item(String name) {}

    private record Basket(
            String owner,
            List<Item> items,
            TokenUsage usage,
            @Nullable Item best) {}

    private record Holder(Evidence where) {}

    private record Tagged(Set<String> tags, Instant time) {}

    private record Pair<A, B>(A first, List<B> rest) {}

    private record PairHolder(Pair<RepoPath, SymbolKind> pair) {}

    private sealed interface Shape permits Circle, Polygon {}

    private record Circle(double radius) implements Shape {}

    private sealed interface Polygon extends Shape permits Square {}

    private record Square(double side) implements Polygon {}

    private record Drawing(List<Shape> shapes, Map<String, Shape> named) {}

    @Test
    void values_are_written_as_their_value_and_records_in_declaration_order() {
        var evidence = Evidence.of("src/A.java", 3, 5);

        String json = Json.write(evidence);

        assertThat(json).isEqualTo("{\"path\":\"src/A.java\",\"lines\":{\"from\":3,\"to\":5}}");
    }

    @Test
    void a_member_of_a_sealed_family_carries_its_name() {
        var output = new AgentOutput(
                AgentId.of("terminology"),
                2,
                new TerminologyInsight(List.of()),
                Score.of(0.5),
                Provenance.STATIC_ANALYSIS,
                0);

        String json = Json.write(new ProjectProfile(List.of(output)));

        assertThat(json)
                .isEqualTo("{\"outputs\":[{\"agent\":\"terminology\",\"turn\":2,"
                        + "\"insight\":{\"@type\":\"TerminologyInsight\",\"terms\":[]},"
                        + "\"confidence\":0.5,\"provenance\":\"STATIC_ANALYSIS\",\"droppedClaims\":0}]}");
    }

    @Test
    void nested_sealed_families_are_told_apart_in_lists_and_maps() {
        var drawing = new Drawing(List.of(new Circle(1), new Square(2)), Map.of("a", new Square(3)));

        assertThat(Json.read(Json.write(drawing), Drawing.class)).isEqualTo(drawing);
    }

    @Test
    void a_tag_is_found_wherever_it_stands() {
        String json = "{\"shapes\":[{\"side\":2.0,\"@type\":\"Square\"}]}";

        assertThat(Json.read(json, Drawing.class).shapes()).containsExactly(new Square(2));
    }

    @Test
    void maps_are_sorted_by_key() {
        Map<RepoPath, Double> centrality = new LinkedHashMap<>();
        centrality.put(RepoPath.of("b"), 1.0);
        centrality.put(RepoPath.of("a"), 0.5);

        String json = Json.write(new CodeGraph(centrality, List.of(), Map.of()));

        assertThat(json).isEqualTo("{\"centrality\":{\"a\":0.5,\"b\":1.0},\"cycles\":[],\"layers\":{}}");
    }

    @Test
    void sets_are_sorted_and_instants_readable() {
        var tagged = new Tagged(Set.of("c", "a", "b"), Instant.parse("2026-01-01T00:00:00Z"));

        String json = Json.write(tagged);

        assertThat(json).isEqualTo("{\"tags\":[\"a\",\"b\",\"c\"],\"time\":\"2026-01-01T00:00:00Z\"}");
        assertThat(Json.read(json, Tagged.class)).isEqualTo(tagged);
    }

    @Test
    void unknown_fields_are_ignored() {
        var answer = Json.read("{\"purpose\":\"p\",\"mood\":{\"x\":[1]},\"style\":\"FLAT\"}", Answer.class);

        assertThat(answer).isEqualTo(new Answer("p", List.of(), OrganizationStyle.FLAT, 0, false));
    }

    @Test
    void what_is_missing_or_null_is_read_as_empty() {
        var basket = Json.read("{\"owner\":null,\"items\":[null,{}]}", Basket.class);

        assertThat(basket).isEqualTo(new Basket("", List.of(new Item("")), TokenUsage.NONE, null));
    }

    @Test
    void a_missing_enum_is_named() {
        assertThatThrownBy(() -> Json.read("{\"purpose\":\"p\"}", Answer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Answer")
                .hasMessageContaining("'style' is missing");
    }

    @Test
    void an_unknown_enum_constant_is_named_with_the_known_ones() {
        assertThatThrownBy(() -> Json.read("{\"style\":\"spiral\"}", Answer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'spiral' is none of")
                .hasMessageContaining("FEATURE_BASED");
    }

    @Test
    void a_missing_record_that_cannot_be_empty_is_named() {
        assertThatThrownBy(() -> Json.read("{}", Holder.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'where' is missing")
                .hasMessageContaining("not a range of lines");
    }

    @Test
    void a_value_that_its_record_refuses_is_an_illegal_argument() {
        assertThatThrownBy(() -> Json.read("{\"path\":\"/etc\",\"lines\":{\"from\":1,\"to\":1}}", Evidence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a relative, normalised path");
        assertThatThrownBy(() -> Json.read("-1", Tokens.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void enums_are_read_in_any_case_with_hyphens_or_spaces() {
        assertThat(Json.read("\"domain-driven\"", OrganizationStyle.class)).isEqualTo(OrganizationStyle.DOMAIN_DRIVEN);
        assertThat(Json.read("\" Layer based \"", OrganizationStyle.class)).isEqualTo(OrganizationStyle.LAYER_BASED);
    }

    @Test
    void records_with_type_parameters_are_read_by_their_arguments() {
        var holder = new PairHolder(new Pair<>(RepoPath.of("a/b"), List.of(SymbolKind.CLASS)));

        assertThat(Json.read(Json.write(holder), PairHolder.class)).isEqualTo(holder);
    }

    @Test
    void a_record_of_one_string_of_another_name_is_an_object() {
        assertThat(Json.write(new Item("x"))).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void lists_are_read_in_order() {
        assertThat(Json.readList("[{\"name\":\"b\"},{\"name\":\"a\"}]", Item.class))
                .containsExactly(new Item("b"), new Item("a"));
        assertThat(Json.readList("[\"src/A.java\"]", RepoPath.class)).containsExactly(RepoPath.of("src/A.java"));
    }

    @Test
    void what_is_not_json_or_not_that_type_is_refused() {
        for (String text : List.of("", "null", "[]", "\"x\"", "{", "{} {}", "{\"name\":[]}", "{\"name\":\"a\"")) {
            assertThatThrownBy(() -> Json.read(text, Item.class))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("not a Item as JSON");
        }
    }

    @Test
    void pretty_text_is_indented_and_ends_with_a_line_break() {
        assertThat(Json.writePretty(new Basket("o", List.of(new Item("x")), TokenUsage.NONE, null)))
                .isEqualTo("""
                        {
                          "owner": "o",
                          "items": [
                            {
                              "name": "x"
                            }
                          ],
                          "usage": {
                            "input": 0,
                            "output": 0,
                            "estimated": false,
                            "cachedInput": 0,
                            "reasoning": 0,
                            "writtenInput": 0
                          },
                          "best": null
                        }
                        """);
    }
}
