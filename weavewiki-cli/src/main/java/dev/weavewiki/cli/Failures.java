package dev.weavewiki.cli;

import dev.weavewiki.core.error.WeaveWikiException;
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
        if (code == ExitCode.PROVIDER_UNAVAILABLE || code == ExitCode.BUDGET_REACHED) {
            terminal.note("Nothing that was answered is lost: continue with `weavewiki resume`.");
        }
        boolean verbose = command.getParseResult().hasMatchedOption("--verbose");
        if (verbose) {
            failure.printStackTrace(command.getErr());
        } else if (!(cause instanceof WeaveWikiException)) {
            terminal.note("This is a defect of WeaveWiki; --verbose shows where it happened.");
        }
        return code.number();
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        terminal.note("weavewiki: " + failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(
                failure, failure.getCommandLine().getErr())) {
            terminal.note("Try `" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        }
        failure.getCommandLine().getErr().flush();
        return ExitCode.USAGE.number();
    }

    /** The failure of ours behind wrappers that streams put around it; else the failure itself. */
    private static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WeaveWikiException) {
                return cause;
            }
        }
        return failure;
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null || !(cause instanceof WeaveWikiException) ? cause.toString() : message;
    }
}
