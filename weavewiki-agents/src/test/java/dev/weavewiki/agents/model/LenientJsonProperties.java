package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LenientJsonProperties {

    @Property
    void strict_json_says_what_it_says(@ForAll("objects") Map<String, Object> object) {
        String text = Json.write(object);

        assertThat(LenientJson.objectAt(text, 0)).isEqualTo(object);
    }

    @Property
    void a_text_that_breaks_off_anywhere_is_read(
            @ForAll("objects") Map<String, Object> object, @ForAll @IntRange(min = 1, max = 200) int length) {
        String text = Json.write(object);

        Map<String, Object> read = LenientJson.objectAt(text.substring(0, Math.min(length, text.length())), 0);

        assertThat(object.keySet())
                .containsAll(read.keySet().stream()
                        .limit(Math.max(0, read.size() - 1))
                        .toList());
    }

    @Property
    void any_text_is_read_without_failing(@ForAll String text) {
        assertThat(LenientJson.objectAt("{" + text, 0)).isNotNull();
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("ab \\\n\té€{}[]:,")
                        .ofMaxLength(12)
                        .map(text -> (Object) text),
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag));
        Arbitrary<Object> lists = leaves.list().ofMaxSize(3).map(list -> (Object) List.copyOf(list));
        Arbitrary<Object> inner = Arbitraries.maps(names, leaves).ofMaxSize(3).map(map -> (Object) map);
        return Arbitraries.maps(names, Arbitraries.oneOf(leaves, lists, inner)).ofMaxSize(4);
    }
}
