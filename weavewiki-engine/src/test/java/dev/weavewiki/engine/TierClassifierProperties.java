package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TierClassifierProperties {

    /** Each number leads from the file of its place to another file. */
    @Property(tries = 25)
    void every_source_file_gets_exactly_one_tier_with_a_reason(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 11) Integer> uses) throws IOException {
        // given
        Path folder = Files.createTempDirectory("weavewiki-tiers");
        try {
            List<String> files = new ArrayList<>();
            for (int i = 0; i < uses.size(); i++) {
                files.add("pkg/m" + i + ".py");
                files.add("from pkg import m" + uses.get(i) + "\n\ndef f" + i + "():\n    return 1\n");
            }
            Knowledge known = Samples.known(folder, List.of(), files.toArray(String[]::new));

            // when
            List<PlannedFile> plan = new TierClassifier(known).classify();

            // then
            assertThat(plan)
                    .extracting(PlannedFile::path)
                    .containsExactlyElementsOf(known.code().sourceFiles().stream()
                            .map(SourceFile::path)
                            .toList());
            assertThat(plan).noneMatch(file -> file.reason().isBlank());
            assertThat(new TierClassifier(known).classify()).isEqualTo(plan);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
