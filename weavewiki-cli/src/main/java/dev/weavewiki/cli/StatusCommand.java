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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki status}: shows the runs of a repository and their phases. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Shows the runs of a repository and their phases, also while one is at work.")
final class StatusCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = repository.folder();
        List<RunStatus> runs = WikiRun.status(folder);
        if (json) {
            invocation.terminal().print(Json.write(runs));
        } else if (runs.isEmpty()) {
            invocation.terminal().print("No run yet in " + folder + "; start one with `weavewiki run`.");
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
