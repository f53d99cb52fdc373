package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.ScannedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder on disk for one test, with the few things that tests do to it. */
record Folder(Path root) {

    Folder with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder git(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "-c",
                "init.defaultBranch=main",
                "-c",
                "commit.gpgSign=false",
                "-C",
                root.toString()));
        command.addAll(List.of(arguments));
        run(command);
        return this;
    }

    Folder committed(String message) {
        return git("add", "-A").git("commit", "-q", "-m", message);
    }

    SourceTree scanned() {
        return new RepositoryScanner().scan(root, ScanOptions.defaults());
    }

    SourceTree scanned(List<String> include, List<String> exclude) {
        return new RepositoryScanner().scan(root, new ScanOptions(include, exclude, ScanOptions.DEFAULT_MAX_BYTES));
    }

    static List<String> paths(SourceTree tree) {
        return tree.files().stream().map(ScannedFile::path).map(RepoPath::value).toList();
    }

    static List<String> leftOut(SourceTree tree) {
        return tree.exclusions().stream().map(Folder::words).toList();
    }

    private static String words(Exclusion exclusion) {
        return exclusion.rule() + " " + exclusion.path();
    }

    static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
