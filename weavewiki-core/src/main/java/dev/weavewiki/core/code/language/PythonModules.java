package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which file a Python module is. A module's full name starts at the topmost folder that has an {@code __init__.py}; folders
 * without one still count as namespace packages, seen from the {@link PythonRoots roots}; a script sees its neighbours.
 */
final class PythonModules {

    private static final List<String> SUFFIXES = List.of(".py", ".pyi");

    private final Project project;
    private final PythonRoots roots;
    private final Map<String, TreeSet<RepoPath>> byName = new HashMap<>();
    private final Map<RepoPath, List<RepoPath>> seen = new HashMap<>();

    PythonModules(Project project) {
        this.project = project;
        this.roots = new PythonRoots(project);
        for (ParsedFile file : project.files(PythonLanguage.FAMILY)) {
            RepoPath root = root(file.path().parent());
            if (SUFFIXES.contains("." + file.path().extension())
                    && isPackage(file.path().parent())) {
                byName.computeIfAbsent(name(root, file.path()), key -> new TreeSet<>())
                        .add(file.path());
            }
        }
    }

    /** The folder from which the package names below it count. */
    private RepoPath root(RepoPath folder) {
        RepoPath root = folder;
        while (isPackage(root) && !root.value().isEmpty()) {
            root = root.parent();
        }
        return root;
    }

    boolean isPackage(RepoPath folder) {
        return initOf(folder).isPresent();
    }

    private Optional<RepoPath> initOf(RepoPath folder) {
        return SUFFIXES.stream()
                .flatMap(suffix -> folder.resolve("__init__" + suffix).stream())
                .filter(project::isSource)
                .findFirst();
    }

    private static String name(RepoPath root, RepoPath path) {
        String relative = root.value().isEmpty()
                ? path.value()
                : path.value().substring(root.value().length() + 1);
        return relative.substring(0, relative.lastIndexOf('.'))
                .replaceFirst("(^|/)__init__$", "")
                .replace('/', '.');
    }

    /** The file of the module as the importing file names it, dots for relative imports included. */
    Optional<RepoPath> find(RepoPath from, String target) {
        Optional<RepoPath> module = target.startsWith(".") ? relative(from, target) : absolute(from, target);
        return from.extension().equals("pyi") ? module.map(this::stub) : module;
    }

    /** Stubs mean other stubs, where there are any. */
    private RepoPath stub(RepoPath module) {
        RepoPath stub = RepoPath.of(module.value() + "i");
        return module.extension().equals("py") && project.isSource(stub) ? stub : module;
    }

    private Optional<RepoPath> relative(RepoPath from, String target) {
        int dots = 0;
        while (dots < target.length() && target.charAt(dots) == '.') {
            dots++;
        }
        Optional<RepoPath> folder = from.parent().resolve("../".repeat(dots - 1));
        String rest = target.substring(dots).replace('.', '/');
        return folder.flatMap(start -> inFolder(start, rest));
    }

    private Optional<RepoPath> absolute(RepoPath from, String target) {
        String path = target.replace('.', '/');
        if (!isPackage(from.parent())) {
            Optional<RepoPath> neighbour = inFolder(from.parent(), path);
            if (neighbour.isPresent()) {
                return neighbour;
            }
        }
        return Nearness.nearest(from, byName.getOrDefault(target, new TreeSet<>()))
                .or(() -> roots(from).stream()
                        .flatMap(root -> inFolder(root, path).stream())
                        .findFirst());
    }

    private List<RepoPath> roots(RepoPath from) {
        return seen.computeIfAbsent(from.parent(), folder -> roots.seenFrom(from));
    }

    /** The package that a dotted name begins with: its file, or its folder where it has none. */
    Optional<RepoPath> top(RepoPath from, String target) {
        int dots = (int) target.chars().filter(c -> c == '.').count();
        return find(from, target).map(file -> {
            RepoPath folder = file.stem().equals("__init__") ? file.parent() : file;
            for (int i = 0; i < dots; i++) {
                folder = folder.parent();
            }
            return initOf(folder).orElse(folder);
        });
    }

    /** The module or package at the path below the folder. */
    Optional<RepoPath> inFolder(RepoPath folder, String path) {
        if (path.isEmpty()) {
            return initOf(folder);
        }
        return folder.resolve(path).flatMap(place -> initOf(place).or(() -> module(place)));
    }

    private Optional<RepoPath> module(RepoPath place) {
        return SUFFIXES.stream()
                .map(suffix -> RepoPath.of(place.value() + suffix))
                .filter(project::isSource)
                .findFirst();
    }

    /** The module of that name directly inside a package, given the package's file. */
    Optional<RepoPath> submodule(RepoPath packageFile, String name) {
        Optional<RepoPath> module =
                packageFile.stem().equals("__init__") ? inFolder(packageFile.parent(), name) : Optional.empty();
        return packageFile.extension().equals("pyi") ? module.map(this::stub) : module;
    }

    /** The module inside a folder that is no package of its own. */
    Optional<RepoPath> inNamespace(RepoPath from, String target, String name) {
        return find(from, target.endsWith(".") ? target + name : target + "." + name);
    }
}
