package dev.weavewiki.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {

    @Test
    void a_line_that_breaks_before_it_has_to_ends_a_sentence() {
        assertThat(LineBreaks.closed("Container of definitions\nHelp prepare resources for the container"))
                .isEqualTo("Container of definitions.\nHelp prepare resources for the container");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keeps what was read of a file, so that it is not read again by the\nParser or by anything else",
                "Writes values for\nJSON and for nothing else",
                "Makes a parcel,\nThen sends it",
                "Makes a parcel\nand sends it",
                "Makes a parcel.\nSends it",
                "Title\nMakes a parcel",
                "int total = 1;\nMore of it",
                "- one item\nAnother",
                "Makes a parcel for\n\nThe others",
                "Reads what a\nHTTP server sends"
            })
    void a_line_that_goes_on_stays_as_it_is(String comment) {
        assertThat(LineBreaks.closed(comment)).isEqualTo(comment);
    }
}
