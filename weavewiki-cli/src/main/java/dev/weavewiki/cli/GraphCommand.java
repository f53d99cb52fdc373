package dev.weavewiki.cli;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weavewiki graph}: prints the code model. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints files, symbols, dependencies and calls as one JSON document.")
final class GraphCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Mixin
    private GlobFlags globs = new GlobFlags();

    GraphCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ScanOptions options = new ScanOptions(
                globs.include(), globs.exclude(), ScanOptions.defaults().maxBytes());
        var tree = new RepositoryScanner().scan(repository.folder(), options);
        GraphDocument graph = GraphDocument.of(CodeAnalyzer.standard().analyze(tree));
        invocation.terminal().print(Json.write(graph));
        return ExitCode.OK.number();
    }
}
