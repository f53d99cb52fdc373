package dev.weavewiki.cli.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The command in a process of its own, which can be killed at any moment. */
final class Child {

    private static final long PATIENCE_SECONDS = 120;

    /** A thread for each stream: in the common pool of a small machine one stream would wait for the other to end. */
    private static final Executor READERS = task -> {
        Thread reader = new Thread(task, "child-output");
        reader.setDaemon(true);
        reader.start();
    };

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private Child(Process process, Consumer<String> progress) {
        this.process = process;
        this.out = CompletableFuture.supplyAsync(
                () -> read(process.inputReader(StandardCharsets.UTF_8), line -> {}), READERS);
        this.err = CompletableFuture.supplyAsync(
                () -> read(process.errorReader(StandardCharsets.UTF_8), progress), READERS);
    }

    /** What came of it. */
    record Outcome(int code, String out, String err) {}

    /** @param progress is given each line of standard error as it comes */
    static Child start(Path home, Consumer<String> progress, String... arguments) {
        return start(home, Map.of(), progress, arguments);
    }

    /** @param environment of the process, beside what this one has */
    static Child start(Path home, Map<String, String> environment, Consumer<String> progress, String... arguments) {
        return start(home, List.of(), environment, progress, arguments);
    }

    /** Where every write beyond so many blocks of 512 bytes in a file fails, as a bad disk's would. */
    static Outcome runWithFilesUpTo(int blocks, Path home, String... arguments) {
        List<String> limit = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"");
        return start(home, limit, Map.of(), line -> {}, arguments).await();
    }

    private static Child start(
            Path home,
            List<String> before,
            Map<String, String> environment,
            Consumer<String> progress,
            String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.weavewiki.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("WEAVEWIKI_.*|(OPENAI|ANTHROPIC|GEMINI|MISTRAL|OLLAMA)_.*"));
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException("java cannot be started", e);
        }
    }

    static Outcome run(Path home, String... arguments) {
        return start(home, line -> {}, arguments).await();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process as a power cut would: nothing is finished, nothing is flushed. It is dead when this returns. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to end, as a service manager does. */
    void terminate() {
        // By its handle, because the process itself would close the streams that tell what it says last.
        process.toHandle().destroy();
    }

    /** Stops the process as a closed lid or a debugger does; it knows nothing of it. */
    void pause() {
        signal("STOP");
    }

    /** Has a paused process go on. */
    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill -" + name + " failed with " + kill.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kill cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while a signal was sent", e);
        }
    }

    /** The processes that it has started and that are still there. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    Outcome await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("the command did not end: " + err.join());
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the command was running", e);
        }
        return new Outcome(process.exitValue(), out.join(), err.join());
    }

    private static String read(BufferedReader reader, Consumer<String> listener) {
        StringBuilder text = new StringBuilder();
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
                listener.accept(line);
            }
        } catch (IOException killed) {
            text.append("[").append(killed.getMessage()).append("]\n");
        }
        return text.toString();
    }
}
