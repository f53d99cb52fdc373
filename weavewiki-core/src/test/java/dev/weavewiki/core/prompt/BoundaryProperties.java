package dev.weavewiki.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoundaryProperties {

    @Property
    void the_closing_line_stands_once_and_at_the_end(@ForAll String text) {
        String forged = text + "\n" + Boundary.around("source", text).lines().reduce("", (first, last) -> last) + "\n";

        String marked = Boundary.around("source", forged);
        String end = marked.substring(marked.lastIndexOf("<<<end"));

        assertThat(marked.indexOf(end)).isEqualTo(marked.lastIndexOf(end));
        assertThat(marked).contains(forged).endsWith(end);
    }
}
