package dev.weavewiki.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of the log is shown. */
final class Logs {

    private Logs() {}

    static void show(boolean verbose) {
        if (LoggerFactory.getLogger("dev.weavewiki") instanceof Logger logger) {
            logger.setLevel(verbose ? Level.DEBUG : Level.WARN);
        }
    }
}
