package dev.weavewiki.core.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks git about a folder. Read-only, and so that nothing the repository's own configuration names is ever started: no
 * hooks, file-system monitors, content filters, pagers, signature checks, external diffs or transports.
 */
final class GitCommand {

    /** Long enough for the history of the largest repositories; git answers most questions in milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(GitCommand.class);

    private static final List<String> SAFE = List.of(
            "-c", "core.fsmonitor=false",
            "-c", "core.hooksPath=/dev/null",
            "-c", "core.quotePath=false",
            "-c", "core.pager=cat",
            "-c", "log.showSignature=false",
            "-c", "protocol.allow=never",
            "-c", "submodule.recurse=false",
            "-c", "diff.external=");

    private final Path folder;
    private final String program;

    GitCommand(Path folder) {
        this(folder, "git");
    }

    GitCommand(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Whether the folder is the top of a work tree or lies below it. */
    boolean insideWorkTree() {
        return text("rev-parse", "--is-inside-work-tree").equals(Optional.of("true"));
    }

    /** The output as text without the last line break; empty where git is missing, fails or takes too long. */
    Optional<String> text(String... arguments) {
        return bytes(arguments)
                .map(out -> new String(out, StandardCharsets.UTF_8))
                .map(out -> out.endsWith("\n") ? out.substring(0, out.length() - 1) : out);
    }

    /** The output's parts, each of which git ends with a NUL; empty as in {@link #text}. */
    Optional<List<byte[]>> parts(String... arguments) {
        return bytes(arguments).map(GitCommand::split);
    }

    private Optional<byte[]> bytes(String... arguments) {
        try {
            return output(process(arguments).start());
        } catch (IOException e) {
            LOG.debug("git cannot be started: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "--no-pager", "-C", folder.toString()));
        command.addAll(SAFE);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "none");
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static File nothing() {
        return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null")
                .toFile();
    }

    private static Optional<byte[]> output(Process process) {
        CompletableFuture<byte[]> out =
                CompletableFuture.supplyAsync(() -> allBytes(process.getInputStream()), GitCommand::onOwnThread);
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("git did not answer within {} s; the wiki will lack what it knows", PATIENCE.toSeconds());
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(out.join()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** Not in the common pool: its threads may all be busy, and git waits until somebody reads. */
    static void onOwnThread(Runnable reading) {
        Thread thread = new Thread(reading, "weavewiki-git");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] allBytes(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> split(byte[] out) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < out.length; i++) {
            if (out[i] == 0) {
                parts.add(Arrays.copyOfRange(out, from, i));
                from = i + 1;
            }
        }
        if (from < out.length) {
            parts.add(Arrays.copyOfRange(out, from, out.length));
        }
        return parts;
    }
}
