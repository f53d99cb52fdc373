package dev.weavewiki.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java sources without comments and literals, to ask whether something is written at all. */
final class SourceTexts {

    private static final Pattern SILENT = Pattern.compile(
            "//[^\\n]*+|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'");

    private static final Pattern WORD = Pattern.compile("[\\w$]+");

    private final Path root;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final Map<String, Boolean> constructors = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    SourceTexts(Path root) {
        this.root = root;
    }

    boolean exists(String path) {
        return text(path).isPresent();
    }

    private Optional<String> text(String path) {
        return texts.computeIfAbsent(path, this::read);
    }

    private Optional<String> read(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SILENT.matcher(Files.readString(file)).replaceAll(" "));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Set<String> words(String path) {
        return WORD.matcher(text(path).orElse(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Whether the name stands in the file, imports included. */
    boolean names(String path, String word) {
        return words.computeIfAbsent(path, this::words).contains(word);
    }

    /** Whether the file can mean that class of another file by its simple name. */
    boolean sees(String path, String packagePath, String className) {
        String packageName = packagePath.replace('/', '.');
        boolean neighbour = packagePath.equals(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
        return neighbour
                || find(
                        path,
                        Pattern.quote(packageName) + "\\.(?:\\w+\\.)*(?:" + Pattern.quote(className) + "\\b|\\*)");
    }

    /** Whether a constructor of the class is written, compact ones included. */
    boolean writesConstructor(String path, String className) {
        return constructors.computeIfAbsent(path + " " + className, key -> findConstructor(path, className));
    }

    private boolean findConstructor(String path, String className) {
        String name = Pattern.quote(className);
        String parameters = "\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\)";
        return find(
                path,
                "(?<![\\w.@])(?<!new )(?<!record )" + name + "\\s*" + parameters + "\\s*(?:throws\\s[^{;]*+)?\\{"
                        + "|(?:public|private|protected)\\s+" + name + "\\s*\\{");
    }

    /** Whether a method of that name that takes nothing is written. */
    boolean writesAccessor(String path, String method) {
        return find(path, "\\b" + Pattern.quote(method) + "\\s*\\(\\s*\\)\\s*\\{");
    }

    private boolean find(String path, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text(path).orElse(""));
        return matcher.find();
    }
}
