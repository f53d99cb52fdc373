package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import org.junit.jupiter.api.Test;

class DocTextTest {

    private final CodeModel code = Models.of().file("a/A.java").knowledge().code();

    @Test
    void a_comparison_keeps_its_sign_and_its_operands() {
        assertThat(DocText.sentence(code, "Returns true once {@code limit - pos >= minimum} holds."))
                .isEqualTo("Returns true once limit - pos >= minimum holds.");
    }

    @Test
    void tags_and_brackets_of_markup_go() {
        assertThat(DocText.sentence(code, "Reads <b>all</b> of {@link Table the table} at [once]."))
                .isEqualTo("Reads all of the table at once.");
    }
}
