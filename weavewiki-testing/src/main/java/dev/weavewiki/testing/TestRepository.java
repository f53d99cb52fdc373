package dev.weavewiki.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A small repository in a temporary folder, deleted when it is closed. */
public final class TestRepository implements AutoCloseable {

    private final Path root;

    private TestRepository(Path root) {
        this.root = root;
    }

    /** @param pathsAndTexts path, text, path, text … */
    public static TestRepository of(String... pathsAndTexts) {
        if (pathsAndTexts.length % 2 != 0) {
            throw new IllegalArgumentException("each path needs a text: " + pathsAndTexts.length + " arguments");
        }
        try {
            // Through the real path, because some systems reach their temporary folder by a link.
            TestRepository repository = new TestRepository(
                    Files.createTempDirectory("weavewiki-test").toRealPath());
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                repository.write(pathsAndTexts[i], pathsAndTexts[i + 1]);
            }
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder could be made", e);
        }
    }

    public Path root() {
        return root;
    }

    /** Writes a file, replacing what was there. */
    public TestRepository write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** Commits everything with git, making the repository one if it is not yet; author and date are always the same. */
    public TestRepository commit(String message) {
        if (!Files.exists(root.resolve(".git"))) {
            git("init", "-q", "-b", "main");
        }
        git("add", "-A");
        git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message);
        return this;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestRepository::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z");
        builder.environment().put("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");
        builder.environment()
                .put("GIT_CONFIG_GLOBAL", root.resolve(".git/no-global-config").toString());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("git cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for git", e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
