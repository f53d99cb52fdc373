package dev.weavewiki.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keys for Java: sources of a release beside the class files that the compiler made of them. */
final class ClassFileKeys implements KeyMaker {

    private static final String SOURCES = "-sources.jar";

    /** What the project asks of itself. */
    private static final AnswerKey.Floors FLOORS = new AnswerKey.Floors(0.95, 0.98, 0.95);

    @Override
    public List<AnswerKey> keys(Path answers, Path work, Consumer<String> leftOut) {
        Path folder = answers.resolve("java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> jars = Files.list(folder)) {
            List<AnswerKey> keys = new ArrayList<>();
            for (Path sources : jars.sorted().toList()) {
                String file = sources.getFileName().toString();
                if (file.endsWith(SOURCES)) {
                    String project = file.substring(0, file.length() - SOURCES.length());
                    Path tree = unpacked(sources, work.resolve(project));
                    keys.add(key(project, tree, folder.resolve(project + ".jar")));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make keys of " + folder, e);
        }
    }

    private static AnswerKey key(String project, Path tree, Path jar) throws IOException {
        var reading = new ClassFileAnswers(ClassFiles.of(jar), new SourceTexts(tree));
        return new AnswerKey(
                project,
                "class files",
                tree,
                reading.edges(),
                reading.allowed(),
                reading.symbols(),
                reading.calls(),
                Set.of(),
                Set.of(),
                true,
                Set.of(),
                FLOORS);
    }

    private static Path unpacked(Path sources, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(sources))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                boolean versioned = entry.getName().startsWith("META-INF/");
                if (entry.getName().endsWith(".java") && !versioned && file.startsWith(target)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, in.readAllBytes());
                }
            }
        }
        return target;
    }
}
