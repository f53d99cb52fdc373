package dev.weavewiki.cli;

import dev.weavewiki.cli.graph.Figures;
import dev.weavewiki.cli.graph.GraphView;
import dev.weavewiki.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki stats}: shows a repository in figures. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Shows a repository in figures: languages, symbols, dependencies, cycles, hot files, clusters.",
        footer = {"", "Examples:", "  weavewiki stats ~/src/my-project", "  weavewiki stats --format json | jq .cycles"
        })
final class StatsCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TextFormat format = TextFormat.text;

    @Mixin
    private GlobFlags globs = new GlobFlags();

    StatsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        ByteArrayOutputStream figures = new ByteArrayOutputStream();
        new CodeReader(invocation)
                .answer(
                        repository.folder(),
                        globs,
                        "stats",
                        (code, out) -> out.write(
                                Json.write(Figures.of(GraphView.of(code), 0)).getBytes(StandardCharsets.UTF_8)),
                        saying -> saying.writeTo(figures));
        print(Json.read(figures.toString(StandardCharsets.UTF_8), Figures.class)
                .in(Duration.ofNanos(System.nanoTime() - start).toMillis()));
        return ExitCode.OK.number();
    }

    private void print(Figures figures) {
        if (format == TextFormat.json) {
            invocation.terminal().print(Json.write(figures));
        } else {
            FiguresText.of(figures).forEach(invocation.terminal()::print);
        }
    }
}
