package dev.weavewiki.benchmarks.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fetches sources by their packages, with the usual programs (pip, npm, tar), and keeps them. What is there already is not
 * fetched again; what cannot be had is left out and named.
 */
final class Downloads {

    /** The compiler whose interface the script speaks; later ones are another program. */
    private static final String TYPESCRIPT = "typescript@5.9.3";

    private final Path answers;
    private final Consumer<String> leftOut;

    /** @param answers gets a folder for each language with one for each project */
    Downloads(Path answers, Consumer<String> leftOut) {
        this.answers = answers;
        this.leftOut = leftOut;
    }

    /** Everything that {@code projects.txt} lists, and TypeScript's compiler. */
    void all() {
        attempt("TypeScript's compiler", answers.resolve("tools"), this::compiler);
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+", -1));
                Path tree = answers.resolve(words.get(0)).resolve(words.get(1));
                boolean wheel = words.get(0).equals("python");
                List<String> folders = words.subList(3, words.size());
                attempt(words.get(1), tree, into -> {
                    if (wheel) {
                        wheel(words.get(2), into);
                    } else {
                        npm(words.get(2), folders, into);
                    }
                });
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in = Downloads.class.getResourceAsStream("/weavewiki/accuracy/projects.txt")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder is made beside its place and moved there, so that a half of it is never taken for the whole. */
    private void attempt(String what, Path place, Fetch fetch) {
        if (Files.isDirectory(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            Path half = Files.createTempDirectory(answers, "part");
            fetch.into(half);
            Files.move(half, place);
        } catch (IOException e) {
            leftOut.accept(what + ": " + e.getMessage());
        }
    }

    private void compiler(Path into) throws IOException {
        Command.output(List.of(
                "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", into.toString(), TYPESCRIPT));
    }

    private void wheel(String requirement, Path into) throws IOException {
        Path work = Files.createTempDirectory(answers, "fetch");
        Command.output(List.of(
                "python3",
                "-m",
                "pip",
                "download",
                "-q",
                "--no-deps",
                "--only-binary",
                ":all:",
                "-d",
                work.toString(),
                requirement));
        Command.output(List.of("python3", "-m", "zipfile", "-e", only(work).toString(), into.toString()));
    }

    private void npm(String name, List<String> folders, Path into) throws IOException {
        Path work = Files.createTempDirectory(answers, "fetch");
        Command.output(List.of("npm", "pack", "--silent", "--pack-destination", work.toString(), name));
        List<String> command = new ArrayList<>(
                List.of("tar", "-xzf", only(work).toString(), "-C", into.toString(), "--strip-components=1"));
        folders.forEach(folder -> command.add("package/" + folder));
        Command.output(command);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException("nothing was fetched into " + folder));
        }
    }

    /** Fills a folder. */
    private interface Fetch {
        void into(Path folder) throws IOException;
    }
}
