package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki resume}: goes on with a run that was interrupted. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Goes on with the last run that did not finish, with the options it began with.",
            "The endpoint is not kept, so give provider, model and base URL as you did for the run."
        })
final class ResumeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    ResumeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = repository.folder();
        Configuration configuration =
                Configuration.of(model.values(), invocation.environment(), folder, invocation.home());
        try (WeaveWiki weaveWiki = Configured.weaveWiki(configuration, invocation)) {
            return new RunWatch(invocation.terminal(), folder, json).watch(weaveWiki.resumption(folder));
        }
    }
}
