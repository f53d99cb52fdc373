package dev.weavewiki.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs under GNU {@code time}, which knows what the kernel counted for them. Each run finds the user's cache
 * folder empty, so that nothing is remembered.
 */
final class Stopwatch {

    static final String PROGRAM = "time";

    private final Path folder;
    private final Path scratch;
    private final long minutes;

    /** @param minutes after which a program is ended and its run counts as failed */
    Stopwatch(Path folder, Path scratch, long minutes) {
        this.folder = folder;
        this.scratch = scratch;
        this.minutes = minutes;
    }

    /**
     * @throws IOException where the program fails or takes too long; the message says what it wrote last
     */
    Cost time(Tool tool) throws IOException, InterruptedException {
        for (String leaving : tool.leavings()) {
            delete(folder.resolve(leaving));
        }
        Path cache = scratch.resolve("cache");
        delete(cache);
        Path figures = scratch.resolve("time");
        Path log = scratch.resolve("log");
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-f", "%e %U %S %M", "-o", figures.toString()));
        command.addAll(tool.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        Process process = builder.directory(folder.toFile())
                .redirectOutput(
                        ProcessBuilder.Redirect.to(scratch.resolve("out").toFile()))
                .redirectError(log.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            throw new IOException(tool.name() + " did not end within " + minutes + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    tool.name() + " ended with code " + process.exitValue() + ": " + lastLine(Files.readString(log)));
        }
        return cost(lastLine(Files.readString(figures)));
    }

    private static Cost cost(String figures) {
        String[] parts = figures.split(" ");
        return new Cost(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]) / 1024);
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> found = Files.walk(tree)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
