package dev.weavewiki.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Grows a tree of Java sources to a given number of files: copies of a real one, side by side, the packages of each with
 * a prefix of its own, so that names resolve inside a copy and nowhere else. The same arguments make the same bytes.
 *
 * <p>Arguments: the real folder, a new folder, the number of files.
 */
public final class Copies {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");

    private final List<Path> sources;
    private final Pattern roots;
    private final Path from;

    private Copies(Path from, List<Path> sources, Pattern roots) {
        this.from = from;
        this.sources = sources;
        this.roots = roots;
    }

    /** @throws IOException where a folder cannot be read or written */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: Copies FROM TO FILES");
            return;
        }
        of(Path.of(arguments[0])).write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }

    static Copies of(Path from) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> sources = found.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            List<String> roots = sources.stream()
                    .flatMap(file -> PACKAGE.matcher(text(file)).results())
                    .map(match ->
                            Stream.of(match.group(1).split("\\.")).limit(2).reduce((a, b) -> a + "." + b))
                    .flatMap(java.util.Optional::stream)
                    .distinct()
                    .sorted()
                    .map(Pattern::quote)
                    .toList();
            return new Copies(from, sources, Pattern.compile("\\b(" + String.join("|", roots) + ")\\b"));
        }
    }

    /** Writes exactly that many files, the last copy being cut short; none where there are no sources. */
    void write(Path to, int files) throws IOException {
        for (int i = 0; i < files && !sources.isEmpty(); i++) {
            String copy = "copy" + i / sources.size();
            Path source = sources.get(i % sources.size());
            Path target = to.resolve(copy).resolve(from.relativize(source).toString());
            Files.createDirectories(target.getParent());
            String renamed = roots.matcher(text(source)).replaceAll(Matcher.quoteReplacement(copy + ".") + "$1");
            Files.writeString(target, renamed);
        }
    }

    /** What is no UTF-8 becomes replacement characters. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }
}
