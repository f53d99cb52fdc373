package dev.weavewiki.cli;

import dev.weavewiki.core.error.WeaveWikiException;
import java.util.Locale;
import picocli.CommandLine;

/** Turns failures into one clear sentence and an exit code; stack traces only where asked for. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable cause = known(failure);
        terminal.clearStatus();
        terminal.note("weavewiki: " + message(cause));
        ExitCode code = ExitCode.of(cause);
        if (code == ExitCode.PROVIDER_UNAVAILABLE) {
            terminal.note("Nothing that was answered is lost: continue with `weavewiki resume`.");
        }
        if (code == ExitCode.BUDGET_REACHED) {
            terminal.note("Nothing that was answered is lost: continue with `weavewiki resume` and a higher --budget or"
                    + " --max-cost, or with --on-budget degrade.");
        }
        if (Logs.isVerbose(parsed)) {
            failure.printStackTrace(command.getErr());
        } else if (!(cause instanceof WeaveWikiException || cause instanceof OutOfMemoryError)) {
            terminal.note("This is a defect of WeaveWiki; --verbose shows where it happened.");
        }
        return code.number();
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String message = failure instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(failure.getMessage());
        terminal.note("weavewiki: " + message + " (`" + command + " --help` lists what there is)");
        return ExitCode.USAGE.number();
    }

    /** The first argument that means nothing, with what is nearest to it. */
    private static String unmatched(CommandLine.UnmatchedArgumentException failure) {
        String first = failure.getUnmatched().get(0);
        String what = first.startsWith("-") ? "option" : commands(failure) ? "command" : "argument";
        return "unknown " + what + " '" + first + "'"
                + failure.getSuggestions().stream()
                        .findFirst()
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("");
    }

    private static boolean commands(CommandLine.UnmatchedArgumentException failure) {
        return !failure.getCommandLine().getSubcommands().isEmpty();
    }

    /** Says that the memory did not suffice, and gives the exit code. */
    int outOfMemory() {
        terminal.clearStatus();
        terminal.note("weavewiki: " + memory());
        return ExitCode.FAILURE.number();
    }

    private static String memory() {
        return String.format(
                Locale.ROOT,
                "the memory does not suffice: Java may take %,d MB; allow more with WEAVEWIKI_JAVA_OPTS=-Xmx4g or higher, or"
                        + " leave files out with --exclude",
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The failure of ours, or of the memory, behind wrappers that streams put around it; else the failure itself. */
    private static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WeaveWikiException || cause instanceof OutOfMemoryError) {
                return cause;
            }
        }
        return failure;
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof OutOfMemoryError) {
            return memory();
        }
        return message == null || !(cause instanceof WeaveWikiException) ? cause.toString() : message;
    }
}
