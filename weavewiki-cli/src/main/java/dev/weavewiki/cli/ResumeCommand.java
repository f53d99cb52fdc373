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

/** {@code weavewiki resume}: goes on with a run that was interrupted. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Goes on with the last run that did not finish, with the options it began with;",
            "the flags of the budget change what is left to spend.",
            "The endpoint is not kept, so give provider, model and base URL as you did for the run."
        })
final class ResumeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Mixin
    private BudgetFlags budget = new BudgetFlags();

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
        Map<Key, String> flags = new EnumMap<>(Key.class);
        flags.putAll(budget.values());
        flags.putAll(model.values());
        Configuration configuration = Configuration.of(flags, invocation.environment(), folder, invocation.home());
        try (WeaveWiki weaveWiki = Configured.toResume(configuration, invocation)) {
            return new RunWatch(invocation.terminal(), folder, json).watch(weaveWiki.resumption(folder));
        }
    }
}
