package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeptTextProperties {

    @Property(tries = 300)
    void no_kept_text_is_ever_lost_and_carrying_is_idempotent(
            @ForAll("pages") String old, @ForAll("pages") String fresh, @ForAll("notes") String note) {
        // given
        String page = old + "\n" + note + "\n" + old;

        // when
        String carried = KeptText.carry(page, fresh);

        // then
        assertThat(carried).contains(note);
        assertThat(KeptText.carry(carried, fresh)).contains(note);
        assertThat(KeptText.carry(carried, carried)).isEqualTo(carried);
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of("# Page", "## Flow", "## Risks", "Some text.", "", "- item")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines) + "\n");
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of("mine", "$1 \\\\", "## Heading of mine", "")
                .map(text -> "<!-- keep -->\n" + text + "\n<!-- /keep -->");
    }
}
