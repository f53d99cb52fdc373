package dev.weavewiki.agents.model;

import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that reads a text and writes one. It is ended with all that it has started when its time is over or its
 * caller is interrupted. Our own variables, which may hold keys for other providers, are not handed on.
 */
final class ChildProgram {

    private static final Logger LOG = LoggerFactory.getLogger(ChildProgram.class);
    /** More than any answer has; what goes on beyond it is no answer. Our choice. */
    private static final int MOST_BYTES = 16 << 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Duration timeout;

    ChildProgram(List<String> command, Map<String, String> environment, Path folder, Duration timeout) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.timeout = timeout;
    }

    /** What a program wrote, and how it ended. */
    record Output(int exitCode, String out, String err) {}

    /**
     * Runs the program to its end.
     *
     * @throws TimeoutException where it does not end in time
     * @throws UncheckedIOException where it cannot be started, writes without end, or the caller is interrupted
     */
    Output run(String input) {
        Process process = start();
        try {
            Executor threads = ChildProgram::onOwnThread;
            CompletableFuture<String> out =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()), threads);
            CompletableFuture<String> err =
                    CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), threads);
            threads.execute(() -> write(process.getOutputStream(), input));
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(
                        command.get(0) + " did not finish its answer within " + timeout.toSeconds() + " s");
            }
            return new Output(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(command.get(0) + " was not waited for", new IOException(e));
        } finally {
            end(process);
        }
    }

    private Process start() {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WEAVEWIKI_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the program '" + command.get(0) + "' cannot be started; is it installed and on the PATH?", e);
        }
    }

    /** The program first, so that it does not go on when its children end and start others; then what it had started. */
    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ChildProgram::endWithChildren);
    }

    private static void endWithChildren(ProcessHandle child) {
        List<ProcessHandle> started = child.descendants().toList();
        child.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static String text(CompletableFuture<String> stream) {
        try {
            return stream.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io : e;
        }
    }

    private static void onOwnThread(Runnable work) {
        Thread thread = new Thread(work, "weavewiki-child");
        thread.setDaemon(true);
        thread.start();
    }

    private static String read(InputStream in) {
        try (in) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A program that ends without reading closes the pipe; what it wrote says why.
    private static void write(OutputStream to, String input) {
        try (to) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("a program did not read all of its input: {}", e.getMessage());
        }
    }
}
