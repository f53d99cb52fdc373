package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.StructureInsight.Module;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts with a boundary of their own. */
class ModulesTest {

    @TempDir
    Path folder;

    @Test
    void a_build_of_gradle_that_requires_nothing_is_a_module_as_well() throws IOException {
        write("settings.gradle.kts", "rootProject.name = \"shop\"\ninclude(\":till\", \":cart\")\n");
        write("till/build.gradle.kts", "dependencies {\n  implementation(\"org.ink:ink:1.0\")\n}\n");
        write("till/src/main/kotlin/Till.kt", "class Till\n");
        write("cart/build.gradle.kts", "dependencies {\n  api(project(\":till\"))\n}\n");
        write("cart/src/main/kotlin/Cart.kt", "class Cart\n");
        write("till-test/build.gradle.kts", "plugins { }\n");
        write("till-test/src/main/kotlin/TillRule.kt", "class TillRule\n");
        write("examples/first/build.gradle.kts", "plugins { }\n");
        write("examples/first/src/main/kotlin/First.kt", "class First\n");

        assertThat(new Modules(Ground.of(known())).measured())
                .extracting(Module::name)
                .containsExactly("cart", "examples", "till", "till-test");
    }

    private Knowledge known() {
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        return Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
