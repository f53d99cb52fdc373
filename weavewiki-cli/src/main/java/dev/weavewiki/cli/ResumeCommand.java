package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weavewiki resume}: goes on with a run that was interrupted. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Goes on with the last run that did not finish, with the options it began with.",
            "The endpoint is not kept, so give provider, model and base URL as you did for the run."
        })
final class ResumeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path repository = Path.of("");

    @Mixin
    private ModelFlags model;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where the wiki goes, if the run was given a folder.")
    private String output = "";

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    @Option(names = "--verbose", description = "Log what happens to standard error.")
    private boolean verbose;

    ResumeCommand(Invocation invocation) {
        this.invocation = invocation;
        this.model = new ModelFlags();
    }

    @Override
    public Integer call() {
        Logs.show(verbose);
        var flags = model.values();
        RunFlags.put(flags, dev.weavewiki.cli.config.Key.OUTPUT, output);
        Configuration configuration =
                Configuration.of(flags, invocation.environment(), repository.toAbsolutePath(), invocation.home());
        try (WeaveWiki weaveWiki = Configured.weaveWiki(configuration, invocation)) {
            return new RunWatch(invocation.terminal(), repository, json).watch(weaveWiki.resumption(repository));
        }
    }
}
