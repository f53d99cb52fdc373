package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Option(names = "--dry-run", description = "Only say what the run would cost, as `weavewiki estimate` does.")
    private boolean dryRun;

    @Mixin
    private CassetteFlags cassettes = new CassetteFlags();

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
        requireNone(resume, "--resume goes on with the options that the run began with", flags);
        flags.putAll(model.values());
        requireNone(cassettes.isReplay(), "--replay takes the options of the recording", flags);
        requireOne();
        Configuration configuration = Configuration.of(flags, invocation.environment(), folder, invocation.home());
        if (dryRun) {
            return Estimates.print(configuration, invocation, folder, json);
        }
        try (WeaveWiki weaveWiki = weaveWiki(configuration)) {
            var events = resume ? weaveWiki.resumption(folder) : weaveWiki.run(folder);
            return new RunWatch(invocation.terminal(), folder, json).watch(events);
        }
    }

    private WeaveWiki weaveWiki(Configuration configuration) {
        if (cassettes.isReplay()) {
            return Configured.replaying(cassettes);
        }
        return resume
                ? Configured.toResume(configuration, invocation)
                : Configured.weaveWiki(configuration, invocation, cassettes);
    }

    private static void requireNone(boolean given, String why, Map<Key, String> flags) {
        if (given && !flags.isEmpty()) {
            throw new ConfigurationException(why + "; leave out --"
                    + flags.keySet().iterator().next().key() + ", or start a new run without it");
        }
    }

    private void requireOne() {
        long given = Stream.of(resume, dryRun, cassettes.isReplay(), cassettes.isRecord())
                .filter(flag -> flag)
                .count();
        if (given > 1) {
            throw new ConfigurationException("of --resume, --dry-run, --record and --replay only one can be given; to"
                    + " record a run that was interrupted, resume it, then run it again with --record: nothing is asked"
                    + " twice");
        }
    }
}
