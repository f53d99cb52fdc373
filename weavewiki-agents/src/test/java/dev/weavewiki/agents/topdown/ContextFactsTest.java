package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFactsTest {

    @TempDir
    Path folder;

    @Test
    void what_builds_the_project_is_no_context() throws IOException {
        write("Rakefile", "def release_notes\n  puts 1\nend\n");
        for (String name : List.of("cart", "till")) {
            for (int i = 0; i < 3; i++) {
                write("lib/" + name + "/part" + i + ".rb", "class " + name.toUpperCase() + i + "\nend\n");
            }
        }

        assertThat(contexts()).containsExactlyInAnyOrder("cart", "till");
    }

    @Test
    void scripts_alone_are_one() throws IOException {
        write("bin/run.sh", "start() {\n  echo 1\n}\n");

        assertThat(contexts()).hasSize(1);
    }

    private List<String> contexts() {
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        return ContextFacts.of(Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree)).contexts().stream()
                .map(DomainAgent.ContextAnswer::name)
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
