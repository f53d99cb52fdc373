package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders from which Python finds top-level modules: the repository, each folder with a project file, their {@code
 * src}, and what {@code pyproject.toml} and {@code setup.cfg} name. The declared folders are those of setuptools, Poetry
 * and Hatch.
 */
final class PythonRoots {

    private static final List<String> PROJECT_FILES = List.of("pyproject.toml", "setup.cfg", "setup.py");

    /** {@code package_dir = =src} and {@code where = src}, in setup.cfg and in the calls of setup.py. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?:package_dir\\s*=\\s*\\{?\\s*(?:[\"']{2}\\s*:)?\\s*=?\\s*|\\bwhere\\s*=\\s*|find_(?:namespace_)?packages\\(\\s*)[\"']?(\\w[\\w./-]*)[\"']?");

    private final Project project;
    private final Set<RepoPath> folders = new TreeSet<>();

    PythonRoots(Project project) {
        this.project = project;
        add(RepoPath.ROOT);
        var reader = new DataReader();
        for (String name : PROJECT_FILES) {
            for (RepoPath path : project.named(name)) {
                add(path.parent());
                List<String> declared = name.endsWith(".toml")
                        ? reader.toml(project.text(path))
                                .map(PythonRoots::declared)
                                .orElse(List.of())
                        : declared(project.text(path));
                declared.forEach(folder -> path.parent().resolve(folder).ifPresent(folders::add));
            }
        }
    }

    private void add(RepoPath folder) {
        folders.add(folder);
        folder.resolve("src").ifPresent(folders::add);
    }

    private static List<String> declared(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = DECLARED.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> declared(DataNode root) {
        List<String> found = new ArrayList<>();
        DataNode setuptools = root.at("tool", "setuptools");
        setuptools.at("package-dir").fields().values().forEach(folder -> found.add(folder.text()));
        setuptools.at("packages", "find", "where").items().forEach(folder -> found.add(folder.text()));
        root.at("tool", "poetry", "packages")
                .items()
                .forEach(entry -> found.add(entry.at("from").text()));
        root.at("tool", "hatch", "build", "targets", "wheel", "packages")
                .items()
                .forEach(entry -> {
                    String path = entry.text();
                    found.add(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
                });
        found.removeIf(String::isEmpty);
        return found;
    }

    /** All of them, those around the file first, inner ones before outer ones. */
    List<RepoPath> seenFrom(RepoPath file) {
        return folders.stream()
                .sorted(Comparator.comparingInt((RepoPath folder) -> file.isUnder(folder) ? -folder.depth() : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
