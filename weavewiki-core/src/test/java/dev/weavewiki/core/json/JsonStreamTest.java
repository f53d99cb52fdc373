package dev.weavewiki.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonStreamTest {

    @Test
    void fields_and_lists_stand_as_json_writes_them_each_element_on_a_line() {
        assertThat(written(json -> json.field("name", "straße 😀").list("ends", Stream.of(new End("a", 1)))))
                .isEqualTo("{\"name\":\"straße 😀\",\"ends\":[\n" + Json.write(new End("a", 1)) + "]\n}\n");
    }

    private static String written(Consumer<JsonStream> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonStream json = JsonStream.to(out)) {
            fields.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    record End(String path, int line) {}
}
