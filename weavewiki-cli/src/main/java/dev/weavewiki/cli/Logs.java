package dev.weavewiki.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** How much of the log is shown. */
final class Logs {

    /** The flag that every command has. */
    static final String VERBOSE = "--verbose";

    private Logs() {}

    /** Runs the command with as much of the log as it asks for. */
    static int execute(ParseResult parsed) {
        if (LoggerFactory.getLogger("dev.weavewiki") instanceof Logger logger) {
            logger.setLevel(isVerbose(parsed) ? Level.DEBUG : Level.WARN);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Whether the flag was given, before the name of the command or after it. */
    static boolean isVerbose(ParseResult parsed) {
        return parsed.hasMatchedOption(VERBOSE) || parsed.subcommands().stream().anyMatch(Logs::isVerbose);
    }
}
