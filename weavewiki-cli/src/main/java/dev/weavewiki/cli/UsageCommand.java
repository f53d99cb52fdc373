package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.engine.RunUsage;
import dev.weavewiki.engine.WikiRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki usage}: shows what was spent. */
@Command(
        name = "usage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Shows calls, tokens and money by phase, agent and model, of all runs or of one.")
final class UsageCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Option(names = "--run", paramLabel = "ID", description = "Only this run; `weavewiki status` lists them.")
    private @Nullable String run;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    UsageCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = repository.folder();
        Configuration configuration = Configuration.of(Map.of(), invocation.environment(), folder, invocation.home());
        List<RunUsage> runs = WikiRun.usage(folder, Optional.ofNullable(run));
        if (run != null && runs.isEmpty()) {
            throw new ConfigurationException(
                    "there is no run " + run + " in " + folder + "; `weavewiki status` lists those that are");
        }
        UsageDocument document = UsageDocument.of(runs, Budgets.prices(configuration));
        if (json) {
            invocation.terminal().print(Json.write(document));
        } else {
            document.lines().forEach(invocation.terminal()::print);
        }
        return ExitCode.OK.number();
    }
}
