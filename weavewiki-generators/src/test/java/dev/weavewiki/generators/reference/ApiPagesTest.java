package dev.weavewiki.generators.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiPagesTest {

    @TempDir
    Path folder;

    @Test
    void the_surface_holds_methods_of_exported_objects_and_nothing_of_examples() throws IOException {
        write("lib/app.js", """
                var app = exports = module.exports = {};
                app.use = function use(handler) {};
                """);
        write("examples/show.js", "exports.list = function list() {};\n");

        assertThat(surface()).containsExactly("app.use");
    }

    @Test
    void examples_are_the_surface_where_there_is_nothing_else() throws IOException {
        write("examples/show.js", "exports.list = function list() {};\n");

        assertThat(surface()).containsExactly("list");
    }

    @Test
    void what_a_build_made_of_the_code_is_no_surface() throws IOException {
        write("package.json", "{}");
        write("lib/app.js", "exports.list = function list() {};\n");
        write("dist/app.js", "exports.listed = function listed() {};\n");

        assertThat(surface()).containsExactly("list");
    }

    private List<String> surface() {
        CodeModel code = CodeAnalyzer.standard().analyze(new RepositoryScanner().scan(folder, ScanOptions.defaults()));
        return ApiPages.surface(code, code.sourceFiles()).stream()
                .map(Symbol::qualifiedName)
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
