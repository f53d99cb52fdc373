package dev.weavewiki.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.GenerationOptions;
import dev.weavewiki.generators.Generator;
import dev.weavewiki.generators.Generators;
import dev.weavewiki.testing.GeneratorContract;
import dev.weavewiki.testing.InMemoryCheckpointStore;
import dev.weavewiki.testing.StaticKnowledge;
import dev.weavewiki.testing.TestRepository;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LongestFilesGeneratorTest extends GeneratorContract {

    private static TestRepository repository;
    private static Knowledge known;

    @BeforeAll
    static void run() {
        repository = TestRepository.of(
                "README.md", "# Greeter\n\nGreets people.\n",
                "src/Greeter.java",
                        "/** Greets. */\npublic class Greeter {\n  public String greet() {\n    return \"Hello\";\n  }\n}\n",
                "src/Name.java", "/** A name. */\npublic record Name(String text) {}\n");
        known = StaticKnowledge.of(repository.root());
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @Override
    protected List<Generator> generators() {
        return Stream.concat(
                        Generators.standard(GenerationOptions.STANDARD).stream(),
                        Stream.of(new LongestFilesGenerator(10)))
                .toList();
    }

    @Override
    protected Knowledge knowledge() {
        return known;
    }

    @Test
    void lists_the_longest_first_and_no_more_than_asked_for() {
        var page = new LongestFilesGenerator(1).pages(known).findFirst().orElseThrow();

        assertThat(page.text()).contains("`src/Greeter.java` has 6 lines").doesNotContain("Name.java");
    }

    @Test
    void the_wiki_has_the_page_once_the_builder_has_the_generator() {
        try (var store = new InMemoryCheckpointStore();
                var weaveWiki = WeaveWiki.builder()
                        .checkpoints(store)
                        .generator(new LongestFilesGenerator(10))
                        .build()) {
            var report = weaveWiki.generate(repository.root());

            assertThat(report.wiki().resolve("longest-files.md")).content().contains("src/Greeter.java");
        }
    }
}
