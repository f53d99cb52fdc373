package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The crates of a repository's Cargo packages: where each begins, and by which names they know each other. */
final class RustCrates {

    /** Where Cargo looks for programs, examples, tests and benchmarks that a manifest does not list. */
    private static final Pattern FOUND = Pattern.compile(
            "(?:src/bin|examples|tests|benches)/(?:[^/]+\\.rs|[^/]+/main\\.rs)|src/main\\.rs|build\\.rs");

    private final Project project;
    private final Map<RepoPath, Package> packages = new TreeMap<>();
    private final Map<String, RepoPath> libraries = new TreeMap<>();
    private final Map<RepoPath, RepoPath> roots = new LinkedHashMap<>();

    RustCrates(Project project) {
        this.project = project;
        var reader = new DataReader();
        for (RepoPath manifest : project.named("Cargo.toml")) {
            reader.toml(project.text(manifest)).ifPresent(root -> addPackage(manifest.parent(), root));
        }
        project.files(RustLanguage.FAMILY)
                .forEach(file -> packageOf(file.path()).ifPresent(holder -> {
                    String inside = holder.equals(RepoPath.ROOT)
                            ? file.path().value()
                            : file.path().value().substring(holder.value().length() + 1);
                    if (FOUND.matcher(inside).matches()) {
                        roots.putIfAbsent(file.path(), holder);
                    }
                }));
    }

    private void addPackage(RepoPath folder, DataNode root) {
        String name = root.at("package", "name").text();
        if (name.isEmpty()) {
            return;
        }
        var found = new Package(new TreeMap<>());
        packages.put(folder, found);
        DataNode lib = root.at("lib");
        String path = lib.at("path").isScalar() ? lib.at("path").text() : "src/lib.rs";
        String library = lib.at("name").isScalar() ? lib.at("name").text() : name;
        folder.resolve(path).filter(project::isSource).ifPresent(file -> {
            libraries.putIfAbsent(identifier(library), file);
            libraries.putIfAbsent(identifier(name), file);
            roots.put(file, folder);
        });
        for (String kind : List.of("bin", "example", "test", "bench")) {
            root.at(kind)
                    .items()
                    .forEach(target -> addRoot(folder, target.at("path").text()));
        }
        addRoot(folder, root.at("package", "build").text());
        renames(root, found);
        root.at("target").fields().values().forEach(target -> renames(target, found));
        renames(root.at("workspace"), found);
    }

    private void addRoot(RepoPath folder, String path) {
        if (!path.isEmpty()) {
            folder.resolve(path).filter(project::isSource).ifPresent(file -> roots.putIfAbsent(file, folder));
        }
    }

    /** A dependency may be known by another name than its package's. */
    private static void renames(DataNode holder, Package found) {
        for (String table : List.of("dependencies", "dev-dependencies", "build-dependencies")) {
            holder.at(table).fields().forEach((name, wanted) -> {
                if (wanted.at("package").isScalar()) {
                    found.renames.put(
                            identifier(name), identifier(wanted.at("package").text()));
                }
            });
        }
    }

    private static String identifier(String name) {
        return name.replace('-', '_');
    }

    /** The files at which crates begin, libraries before programs of the same package. */
    List<RepoPath> roots() {
        return List.copyOf(roots.keySet());
    }

    /** The first file of the library that the file's package knows by that name. */
    Optional<RepoPath> library(RepoPath from, String name) {
        String real = packageOf(from)
                .map(packages::get)
                .map(known -> known.renames.getOrDefault(name, name))
                .orElse(name);
        return Optional.ofNullable(libraries.get(real));
    }

    private Optional<RepoPath> packageOf(RepoPath file) {
        for (RepoPath folder = file.parent(); ; folder = folder.parent()) {
            if (packages.containsKey(folder)) {
                return Optional.of(folder);
            }
            if (folder.equals(RepoPath.ROOT)) {
                return Optional.empty();
            }
        }
    }

    private record Package(Map<String, String> renames) {}
}
