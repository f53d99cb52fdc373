package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code inside other formats is read where it stands. */
class EmbeddedCodeTest {

    private static String fixture(String name) throws IOException {
        try (InputStream in = EmbeddedCodeTest.class.getResourceAsStream("/fixtures/languages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> symbols(SourceFile file) {
        return file.symbols().stream()
                .map(symbol -> symbol.name() + " " + symbol.lines().from() + "-"
                        + symbol.lines().to())
                .toList();
    }

    @Test
    void vue_scripts_keep_their_lines() throws IOException {
        SourceFile file = InMemoryFiles.of("Shop.vue", fixture("vue/Shop.vue")).only();

        assertThat(symbols(file)).containsExactly("total 11-11", "pay 13-15");
        assertThat(file.symbols().get(0).doc()).isEqualTo("What is to be paid.");
        assertThat(file.structure().imports()).extracting("line").containsExactly(7, 8);
    }

    @Test
    void svelte_reads_both_scripts() throws IOException {
        SourceFile file =
                InMemoryFiles.of("Shop.svelte", fixture("svelte/Shop.svelte")).only();

        assertThat(symbols(file)).containsExactly("currency 2-2", "total 8-8", "pay 11-13");
    }

    @Test
    void components_and_modules_import_each_other() {
        CodeModel model = InMemoryFiles.of(
                        "src/Shop.vue",
                        "<script>\nimport { price } from './price';\nexport default { methods: { pay() { price(); } } };\n</script>\n",
                        "src/price.ts",
                        "export function price() {}\n",
                        "src/main.ts",
                        "import Shop from './Shop.vue';\n")
                .model();

        assertThat(model.targetsOf(RepoPath.of("src/Shop.vue"))).containsExactly(RepoPath.of("src/price.ts"));
        assertThat(model.targetsOf(RepoPath.of("src/main.ts"))).containsExactly(RepoPath.of("src/Shop.vue"));
    }

    @Test
    void scripts_of_other_kinds_are_no_code() {
        SourceFile file = InMemoryFiles.of(
                        "a.svelte",
                        "<script type=\"application/ld+json\">{\"function\": 1}</script>\n<script lang=\"ts\">function f() {}</script>\n")
                .only();

        assertThat(symbols(file)).containsExactly("f 2-2");
        assertThat(file.structure().problem()).isEmpty();
    }

    @Test
    void notebooks_show_their_code_on_the_lines_of_the_file() throws IOException {
        CodeModel model = InMemoryFiles.of(
                        "shop.ipynb", fixture("notebook/shop.ipynb"), "prices.py", "def price(item):\n    return 1\n")
                .model();

        SourceFile file = model.file(RepoPath.of("shop.ipynb")).orElseThrow();
        assertThat(symbols(file)).containsExactly("total 27-29");
        assertThat(file.symbols().get(0).doc()).isEqualTo("The sum of all prices.");
        assertThat(model.targetsOf(file.path())).containsExactly(RepoPath.of("prices.py"));
        assertThat(model.calls()).extracting("line").containsExactly(29);
    }

    @Test
    void notebooks_whose_lines_cannot_be_told_are_not_parsed() {
        SourceFile file = InMemoryFiles.of(
                        "a.ipynb",
                        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"def f():\\n\", \"    pass\"]}],"
                                + " \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}\n")
                .only();

        assertThat(file.symbols()).isEmpty();
        assertThat(file.structure().parsed()).isFalse();
    }
}
