package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one package that are built instead of each other. */
class TwinsTest {

    @TempDir
    Path folder;

    @Test
    void twins_stand_in_one_layer() throws IOException {
        write("till.go", """
                package till

                type Till struct{ open bool }

                func (t *Till) Open() {
                    beep(t)
                }
                """);
        write("beep_windows.go", """
                package till

                func init() {}

                func beep(t *Till) {
                    t.open = true
                }
                """);
        write("beep_other.go", """
                //go:build !windows

                package till

                func init() {}

                func beep(t any) {}
                """);
        write("shop.go", """
                package till

                func init() {}

                func Shop() {
                    t := &Till{}
                    t.Open()
                }
                """);

        assertThat(layers()).anySatisfy(layer -> assertThat(layer).contains("beep_other.go", "beep_windows.go"));
        assertThat(layers()).noneSatisfy(layer -> assertThat(layer).contains("shop.go", "beep_windows.go"));
    }

    private List<List<String>> layers() {
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree, ProseLanguage.ENGLISH);
        return Landscape.of(known).layers().layers().stream()
                .map(layer -> layer.stream().map(area -> area.folder().value()).toList())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }
}
