package dev.weavewiki.generators.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstructorsTest {

    @TempDir
    Path folder;

    @Test
    void a_constructor_is_written_as_readers_write_it() throws IOException {
        Files.writeString(folder.resolve("Shop.java"), """
                class Shop {
                    Shop() {}
                    static class Till { Till() {} void open() {} }
                }
                """);
        CodeModel code = CodeAnalyzer.standard().analyze(new RepositoryScanner().scan(folder, ScanOptions.defaults()));

        assertThat(Constructors.of(code)
                        .written("`Shop.Till.open` calls `Shop.Shop` and `Shop.Till.Till`, not `Post.Post`."))
                .isEqualTo("`Shop.Till.open` calls `Shop(...)` and `Shop.Till(...)`, not `Post.Post`.");
        assertThat(code.sourceFiles().get(0).symbols())
                .extracting(Constructors::written)
                .containsExactlyInAnyOrder("Shop", "Shop(...)", "Shop.Till", "Shop.Till(...)", "Shop.Till.open");
    }

    @Test
    void constructors_with_names_of_their_own_keep_them() throws IOException {
        Files.writeString(folder.resolve("shop.py"), "class Shop:\n    def __init__(self):\n        pass\n");
        CodeModel code = CodeAnalyzer.standard().analyze(new RepositoryScanner().scan(folder, ScanOptions.defaults()));

        assertThat(code.sourceFiles().get(0).symbols())
                .extracting(Constructors::written)
                .contains("Shop.__init__");
        assertThat(code.sourceFiles().get(0).symbols()).extracting(Symbol::name).contains("__init__");
    }
}
