package dev.weavewiki.benchmarks.accuracy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs of this machine. */
final class Command {

    private Command() {}

    /** Whether a program of that name is on the path. */
    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * What the program writes, once it has ended well.
     *
     * @throws IOException if it cannot be started or fails; the message ends with its last words
     */
    static String output(List<String> command) throws IOException {
        Path errors = Files.createTempFile("command", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                String words = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
                String last = words.substring(words.lastIndexOf('\n') + 1);
                throw new IOException(command.get(0) + " ended with " + code + ": " + last);
            }
            return written;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
