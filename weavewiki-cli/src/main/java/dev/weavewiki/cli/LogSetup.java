package dev.weavewiki.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/**
 * The log, on standard error. In code, because reading the same from a file of XML is a tenth of what a short command
 * takes to start; a file that {@code -Dlogback.configurationFile} names is read instead.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    /** Control characters of names and messages do not reach the terminal. */
    private static final String LINE =
            "%d{HH:mm:ss.SSS} %-5level %logger{0} %replace(%msg){'[\\x00-\\x08\\x0b-\\x1f\\x7f]', '?'}%n%ex";

    /** Logs with its stack trace what ends a worker; a command tells it itself, and so only once. */
    private static final String WORKERS = "reactor.core.scheduler.Schedulers";

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(log);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
        standardError.setContext(log);
        standardError.setTarget("System.err");
        standardError.setEncoder(encoder);
        standardError.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(standardError);
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        log.getLogger("dev.weavewiki").setLevel(Level.WARN);
        log.getLogger(WORKERS).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
