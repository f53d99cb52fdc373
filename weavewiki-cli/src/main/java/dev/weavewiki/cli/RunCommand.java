package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki run}: writes the wiki of a repository. */
@Command(
        name = "run",
        aliases = "generate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Writes the wiki of a repository to .weavewiki/wiki.")
final class RunCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Mixin
    private RunFlags run = new RunFlags();

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Option(
            names = "--resume",
            description = "Go on with the last run that did not finish, with the options it began with.")
    private boolean resume;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = repository.folder();
        Map<Key, String> flags = new EnumMap<>(Key.class);
        flags.putAll(run.values());
        requireNoneToResume(flags);
        flags.putAll(model.values());
        Configuration configuration = Configuration.of(flags, invocation.environment(), folder, invocation.home());
        try (WeaveWiki weaveWiki = resume
                ? Configured.toResume(configuration, invocation)
                : Configured.weaveWiki(configuration, invocation)) {
            var events = resume ? weaveWiki.resumption(folder) : weaveWiki.run(folder);
            return new RunWatch(invocation.terminal(), folder, json).watch(events);
        }
    }

    private void requireNoneToResume(Map<Key, String> flags) {
        if (resume && !flags.isEmpty()) {
            throw new ConfigurationException("--resume goes on with the options that the run began with; leave out --"
                    + flags.keySet().iterator().next().key() + ", or start a new run without --resume");
        }
    }
}
