package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Repositories in the states that commands meet. */
final class Repositories {

    private Repositories() {}

    static TestRepository small() {
        return TestRepository.of(
                "pyproject.toml",
                "[project]\nname = \"sums\"\nversion = \"1.0\"\n",
                "src/sums.py",
                "\"\"\"Adds numbers.\"\"\"\n\n\ndef add(left, right):\n    \"\"\"Gives the sum.\"\"\"\n    return left + right\n",
                "README.md",
                "# Sums\n\nA library that adds numbers.\n");
    }

    /** A run on it has failed in its last phase. */
    static TestRepository withUnfinishedRun() {
        TestRepository repository = small();
        try (WeaveWiki failing = WeaveWiki.builder()
                .generator(known -> {
                    throw new IllegalStateException("this generator always fails");
                })
                .build()) {
            failing.run(repository.root()).onErrorComplete().blockLast();
        }
        return repository;
    }

    /** The text of every file below the folder, by its path; none where there is no folder. */
    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path wiki(TestRepository repository) {
        return repository.root().resolve(".weavewiki/wiki");
    }
}
