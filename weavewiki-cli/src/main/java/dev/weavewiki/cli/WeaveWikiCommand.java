package dev.weavewiki.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        footer = {
            "",
            "Exit codes: 0 ok, 1 failure, 2 usage, 12 budget reached,",
            "13 provider unavailable, 14 refused by security policy,",
            "15 locked by another run, 130 interrupted."
        })
final class WeaveWikiCommand implements Runnable {

    /** What can be done, in the order of the help; an alias stands behind its command. */
    static final Map<String, Class<?>> COMMANDS = commands();

    @Option(
            names = Logs.VERBOSE,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Log what happens, and where a failure comes from, to standard error.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("generate", RunCommand.class);
        commands.put("resume", ResumeCommand.class);
        commands.put("estimate", EstimateCommand.class);
        commands.put("status", StatusCommand.class);
        commands.put("usage", UsageCommand.class);
        commands.put("graph", GraphCommand.class);
        commands.put("query", QueryCommand.class);
        commands.put("stats", StatsCommand.class);
        commands.put("config", ConfigCommand.class);
        commands.put("completion", CompletionCommand.class);
        return commands;
    }

    /**
     * Gives the command its parts: only the one that the arguments begin with, where they do, since reading what all of
     * them can do takes a quarter of what a short command takes.
     */
    static void addCommands(CommandLine all, List<String> arguments) {
        @Nullable
        Class<?> meant =
                arguments.isEmpty() || arguments.get(0).equals("completion") ? null : COMMANDS.get(arguments.get(0));
        Set<Class<?>> wanted = meant == null ? new LinkedHashSet<>(COMMANDS.values()) : Set.of(meant);
        wanted.forEach(all::addSubcommand);
    }

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
