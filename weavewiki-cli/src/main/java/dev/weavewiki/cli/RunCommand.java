package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weavewiki run}: writes the wiki of a repository. */
@Command(
        name = "run",
        aliases = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the wiki of a repository to .weavewiki/wiki.")
final class RunCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path repository = Path.of("");

    @Mixin
    private RunFlags run;

    @Mixin
    private ModelFlags model;

    @Option(
            names = "--resume",
            description = "Go on with the last run that did not finish, with the options it began with.")
    private boolean resume;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    @Option(names = "--verbose", description = "Log what happens to standard error.")
    private boolean verbose;

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
        this.run = new RunFlags();
        this.model = new ModelFlags();
    }

    @Override
    public Integer call() {
        Logs.show(verbose);
        Map<Key, String> flags = new EnumMap<>(Key.class);
        flags.putAll(run.values());
        flags.putAll(model.values());
        Configuration configuration =
                Configuration.of(flags, invocation.environment(), repository.toAbsolutePath(), invocation.home());
        try (WeaveWiki weaveWiki = Configured.weaveWiki(configuration, invocation)) {
            var events = resume ? weaveWiki.resumption(repository) : weaveWiki.run(repository);
            return new RunWatch(invocation.terminal(), repository, json).watch(events);
        }
    }
}
