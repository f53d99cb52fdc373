package dev.weavewiki.generators.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import org.junit.jupiter.api.Test;

class SectionSourcesTest {

    private static SectionSources of(Evidence... cited) {
        var sources = new SectionSources();
        for (Evidence evidence : cited) {
            sources.add(evidence);
        }
        return sources;
    }

    @Test
    void ranges_that_touch_become_one() {
        var sources = of(Evidence.of("a.go", 8, 9), Evidence.of("b.go", 1, 1), Evidence.of("a.go", 5, 7));

        var taken = sources.take();

        assertThat(taken).extracting(source -> source.evidence().citation()).containsExactly("a.go:5-9", "b.go:1-1");
    }

    @Test
    void only_the_first_range_of_a_file_names_it() {
        var sources = of(Evidence.of("a.go", 1, 1), Evidence.of("a.go", 30, 31));

        var taken = sources.take();

        assertThat(taken).extracting(SectionSources.Source::isFirstOfFile).containsExactly(true, false);
    }

    @Test
    void taking_leaves_nothing() {
        var sources = of(Evidence.of("a.go", 1, 1));
        sources.take();

        var taken = sources.take();

        assertThat(taken).isEmpty();
    }

    @Test
    void six_files_are_enough() {
        var sources = new SectionSources();
        for (int i = 0; i < 9; i++) {
            sources.add(Evidence.of("f" + i + ".go", 1, 1));
        }

        var taken = sources.take();

        assertThat(taken).hasSize(6);
    }
}
