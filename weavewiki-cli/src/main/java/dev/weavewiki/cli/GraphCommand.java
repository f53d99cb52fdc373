package dev.weavewiki.cli;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weavewiki graph}: prints the code model. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        description = "Prints files, symbols, dependencies and calls as one JSON document.")
final class GraphCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path repository = Path.of("");

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            split = ",",
            description = "Read only files that match; may be given again.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            split = ",",
            description = "Leave out files that match; may be given again.")
    private List<String> exclude = List.of();

    GraphCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ScanOptions options =
                new ScanOptions(include, exclude, ScanOptions.defaults().maxBytes());
        var tree = new RepositoryScanner().scan(repository.toAbsolutePath().normalize(), options);
        GraphDocument graph = GraphDocument.of(CodeAnalyzer.standard().analyze(tree));
        invocation.terminal().print(Json.write(graph));
        return ExitCode.OK.number();
    }
}
