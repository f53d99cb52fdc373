package dev.weavewiki.core.code;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the graph of a repository as JSON, so that it can be scored against what compilers say: SOURCE TARGET. */
final class GraphJson {

    private GraphJson() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        var tree = new RepositoryScanner().scan(Path.of(args[0]), ScanOptions.defaults());
        long scanned = System.nanoTime();
        CodeModel model = CodeAnalyzer.standard().analyze(tree);
        long end = System.nanoTime();
        Files.write(Path.of(args[1]), JsonMapper.builder().build().writeValueAsBytes(json(model)));
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d files, %d dependencies, %d calls; scan %d ms, analysis %d ms, heap in use %d MB%n",
                model.files().size(),
                model.dependencies().size(),
                model.calls().size(),
                (scanned - start) / 1_000_000,
                (end - scanned) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        if (args.length > 2) {
            model.entryPoints().forEach(System.out::println);
            model.facts().forEach(System.out::println);
            model.sourceFiles().stream()
                    .filter(file -> !file.structure().problem().isEmpty())
                    .forEach(file -> System.out.println(
                            "problem " + file.path() + ": " + file.structure().problem()));
        }
    }

    static Map<String, Object> json(CodeModel model) {
        return Map.of(
                "files",
                        model.sourceFiles().stream()
                                .map(file -> file(model, file))
                                .toList(),
                "imports",
                        model.dependencies().stream()
                                .map(edge -> Map.of(
                                        "from",
                                        edge.from().value(),
                                        "to",
                                        edge.to().value()))
                                .distinct()
                                .toList(),
                "calls",
                        model.calls().stream()
                                .map(call -> Map.of(
                                        "from",
                                        end(caller(call)),
                                        "to",
                                        end(call.to()),
                                        "line",
                                        call.line(),
                                        "toLine",
                                        call.toLine()))
                                .toList());
    }

    private static Map<String, Object> file(CodeModel model, SourceFile file) {
        List<Map<String, Object>> symbols =
                file.symbols().stream().map(symbol -> symbol(file, symbol)).toList();
        return Map.of(
                "path", file.path().value(),
                "language", file.language().value(),
                "centrality", model.centrality(file.path()),
                "symbols", symbols);
    }

    private static Map<String, Object> symbol(SourceFile file, Symbol symbol) {
        String prefix = file.structure().packageName();
        return Map.of(
                "name", symbol.name(),
                "qualifiedName", prefix.isEmpty() ? symbol.qualifiedName() : prefix + "." + symbol.qualifiedName(),
                "kind", symbol.kind().word(),
                "startLine", symbol.lines().from(),
                "endLine", symbol.lines().to());
    }

    private static SymbolRef caller(Call call) {
        String name = call.from().qualifiedName();
        return call.within().isEmpty() ? call.from() : new SymbolRef(call.from().path(), name + "." + call.within());
    }

    private static Map<String, Object> end(SymbolRef ref) {
        return Map.of("path", ref.path().value(), "name", ref.qualifiedName());
    }
}
