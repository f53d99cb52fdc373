package dev.weavewiki.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The process: standard streams in UTF-8, the command, its exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        boolean interactive = System.console() != null
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        Invocation invocation = new Invocation(
                new Terminal(System.out, err, interactive), environment, Path.of(System.getProperty("user.home")));
        int code = execute(commandLine(invocation, arguments).setOut(out).setErr(err), invocation, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** An exception is told by the command; an error passes it by. */
    private static int execute(CommandLine command, Invocation invocation, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            return new Failures(invocation.terminal()).outOfMemory();
        }
    }

    /** The command with the parts that the arguments need; for tests too. */
    static CommandLine commandLine(Invocation invocation, String... arguments) {
        Failures failures = new Failures(invocation.terminal());
        CommandLine command = new CommandLine(new WeaveWikiCommand(), new CommandFactory(invocation));
        WeaveWikiCommand.addCommands(command, List.of(arguments));
        return command.setExecutionStrategy(Logs::execute)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        invocation.terminal().isInteractive() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
