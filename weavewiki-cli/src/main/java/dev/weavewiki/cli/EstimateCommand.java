package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki estimate}: says what a run would cost. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Says what a run would cost, how much is answered already, and where prompts would go. Asks nobody.")
final class EstimateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Mixin
    private RunFlags run = new RunFlags();

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    EstimateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Map<Key, String> flags = new EnumMap<>(Key.class);
        flags.putAll(run.values());
        flags.putAll(model.values());
        Configuration configuration =
                Configuration.of(flags, invocation.environment(), repository.folder(), invocation.home());
        return Estimates.print(configuration, invocation, repository.folder(), json);
    }
}
