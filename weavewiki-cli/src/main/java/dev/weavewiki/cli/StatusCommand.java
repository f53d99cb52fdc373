package dev.weavewiki.cli;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.engine.RunStatus;
import dev.weavewiki.engine.WikiRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weavewiki status}: shows the runs of a repository and their phases. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the runs of a repository and their phases.")
final class StatusCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path repository = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<RunStatus> runs = WikiRun.status(repository);
        if (json) {
            invocation.terminal().print(Json.write(runs));
        } else if (runs.isEmpty()) {
            invocation.terminal().print("No run yet.");
        } else {
            runs.forEach(run -> invocation.terminal().print(line(run)));
        }
        return ExitCode.OK.number();
    }

    private static String line(RunStatus status) {
        String phases = status.completed().isEmpty()
                ? "no phase finished"
                : "finished: "
                        + status.completed().stream().map(PhaseId::number).collect(Collectors.joining(" "));
        String model = status.run().options().getOrDefault("model", "");
        return String.format(
                Locale.ROOT,
                "%s  %-11s  %-8s  %s  %s, %,d tokens charged",
                status.run().id(),
                status.run().state().name().toLowerCase(Locale.ROOT),
                status.run().options().getOrDefault("mode", "").toLowerCase(Locale.ROOT),
                phases,
                model.isEmpty() ? "static analysis" : model,
                status.charged().value());
    }
}
