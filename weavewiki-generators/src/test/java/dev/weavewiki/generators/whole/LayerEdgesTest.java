package dev.weavewiki.generators.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.ArchitectureInsight.Layer;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerEdgesTest {

    @TempDir
    Path folder;

    @Test
    void tests_and_folders_of_no_layer_do_not_count() throws IOException {
        file("go.mod", "module shop\n\ngo 1.21\n");
        file("shop.go", "package shop\n\nimport \"shop/till\"\n\nfunc Open() { till.Open() }\n");
        file("till/till.go", "package till\n\nfunc Open() {}\n");
        file("till/till_test.go", "package till\n\nimport \"shop/sample\"\n\nfunc TestOpen() { sample.Goods() }\n");
        file("till/stock.go", "package till\n\nimport \"shop/sample\"\n\nfunc Stock() { sample.Goods() }\n");
        file("sample/goods.go", "package sample\n\nfunc Goods() {}\n");
        CodeModel code = CodeAnalyzer.standard().analyze(new RepositoryScanner().scan(folder, ScanOptions.defaults()));

        assertThat(LayerEdges.counts(
                        code,
                        List.of(
                                new Layer("Surface", "", List.of(RepoPath.ROOT)),
                                new Layer("Foundation", "", List.of(RepoPath.of("till"))))))
                .isEqualTo(Map.of("Surface", Map.of("Foundation", 1)));
        assertThat(LayerEdges.counts(
                        code,
                        List.of(
                                new Layer("Surface", "", List.of(RepoPath.of("sample"))),
                                new Layer("Foundation", "", List.of(RepoPath.of("till"))))))
                .isEqualTo(Map.of("Foundation", Map.of("Surface", 1)));
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
