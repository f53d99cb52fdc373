package dev.weavewiki.core.code;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests of languages ask of fixtures and of small repositories. */
final class Fixtures {

    private Fixtures() {}

    static SourceFile read(String fixture) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/languages/" + fixture)) {
            return InMemoryFiles.of(fixture, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .only();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(SourceFile file) {
        return file.symbols().stream()
                .map(symbol -> symbol.kind().word() + " " + symbol.qualifiedName())
                .toList();
    }

    static Symbol symbol(SourceFile file, String qualifiedName) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(qualifiedName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(qualifiedName + " is not among " + names(file)));
    }

    static List<String> targets(CodeModel model, String path) {
        return model.targetsOf(RepoPath.of(path)).stream().map(RepoPath::value).toList();
    }

    /** Each call as its caller, the file and name of its callee, and its line. */
    static List<String> calls(CodeModel model) {
        return model.calls().stream()
                .map(call -> call.from().qualifiedName() + " -> " + call.to().path() + "#"
                        + call.to().qualifiedName() + " " + call.line())
                .toList();
    }
}
