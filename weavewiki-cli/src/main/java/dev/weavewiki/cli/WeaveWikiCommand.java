package dev.weavewiki.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weavewiki}: says what can be done. */
@Command(
        name = "weavewiki",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns a source repository into a wiki that its readers can trust.",
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            EstimateCommand.class,
            StatusCommand.class,
            UsageCommand.class,
            GraphCommand.class,
            QueryCommand.class,
            StatsCommand.class,
            ConfigCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 ok, 1 failure, 2 usage, 12 budget reached,",
            "13 provider unavailable, 14 refused by security policy,",
            "15 locked by another run, 130 interrupted."
        })
final class WeaveWikiCommand implements Runnable {

    @Option(
            names = Logs.VERBOSE,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Log what happens, and where a failure comes from, to standard error.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

/** {@code weavewiki completion}: prints a completion script for bash and zsh. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints a completion script for bash and zsh.")
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        root.getOut().println(AutoComplete.bash(root.getCommandName(), root));
        root.getOut().flush();
    }
}
