package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folders that hold no code of the project. The names of dependency folders decide alone; a name that is also a good
 * name for a package ({@code vendor}, {@code build}, {@code target}) counts only beside the manifest of a tool that uses
 * it so, and {@code build} and its like only where nobody committed the file.
 */
final class FolderRules {

    /** What to do with a folder. */
    enum Verdict {
        TAKE,
        /** State of tools; not worth a line in a report. */
        PASS_OVER,
        VENDORED,
        BUILD_OUTPUT
    }

    private static final Set<String> TOOL_STATE = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".bzr",
            ".weavewiki",
            ".idea",
            ".gradle",
            "__pycache__",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".tox",
            ".nox",
            ".eggs",
            ".ipynb_checkpoints",
            ".terraform",
            ".next",
            ".nuxt",
            ".svelte-kit",
            ".turbo",
            ".parcel-cache",
            ".nyc_output",
            ".sass-cache",
            ".dart_tool",
            ".bloop",
            ".metals",
            ".vs");

    private static final Set<String> DEPENDENCIES = Set.of(
            "node_modules",
            "bower_components",
            "jspm_packages",
            "site-packages",
            "_vendor",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            ".venv",
            "Pods",
            "Carthage",
            ".bundle",
            ".pnpm-store");

    private static final List<String> VENDOR_MANIFESTS =
            List.of("go.mod", "composer.json", "Gemfile", "Cargo.toml", "package.json", "Gopkg.toml", "glide.yaml");

    /** Names that builds use, and the manifests beside which they are theirs. */
    private static final Map<String, List<String>> OUTPUTS = Map.of(
            "target", List.of("pom.xml", "build.sbt", "Cargo.toml", "project.clj"),
            "build",
                    List.of(
                            "build.gradle",
                            "build.gradle.kts",
                            "setup.py",
                            "pyproject.toml",
                            "CMakeLists.txt",
                            "package.json",
                            "pubspec.yaml"),
            "dist", List.of("package.json", "setup.py", "pyproject.toml"),
            "out", List.of("package.json", "build.gradle", "build.gradle.kts", "foundry.toml"),
            "bin", List.of("*.csproj", "*.fsproj", "*.sln"),
            "obj", List.of("*.csproj", "*.fsproj", "*.sln"),
            "_build", List.of("mix.exs", "dune-project", "conf.py"),
            "deps", List.of("mix.exs"),
            "coverage", List.of("package.json"),
            "htmlcov", List.of("setup.py", "pyproject.toml"));

    private final Path root;
    private final Map<RepoPath, Verdict> tracked = new HashMap<>();
    private final Map<RepoPath, Verdict> untracked = new HashMap<>();
    private final Map<RepoPath, Optional<Exclusion>> trackedIn = new HashMap<>();
    private final Map<RepoPath, Optional<Exclusion>> untrackedIn = new HashMap<>();

    FolderRules(Path root) {
        this.root = root;
    }

    /** Why a file is left out because of a folder above it, the topmost first; empty where none says so. */
    Optional<Exclusion> exclusion(RepoPath file, boolean isTracked) {
        return inside(file.parent(), isTracked);
    }

    private Optional<Exclusion> inside(RepoPath folder, boolean isTracked) {
        Map<RepoPath, Optional<Exclusion>> known = isTracked ? trackedIn : untrackedIn;
        Optional<Exclusion> found = known.get(folder);
        if (found == null) {
            found = folder.equals(RepoPath.ROOT)
                    ? Optional.empty()
                    : inside(folder.parent(), isTracked).or(() -> own(folder, isTracked));
            known.put(folder, found);
        }
        return found;
    }

    private Optional<Exclusion> own(RepoPath folder, boolean isTracked) {
        Verdict verdict = verdict(folder, isTracked);
        return verdict == Verdict.TAKE ? Optional.empty() : Optional.of(exclusion(folder, verdict));
    }

    /** Whether the file belongs to the state of a tool, so that it is not even listed as left out. */
    boolean passesOver(RepoPath file, boolean isTracked) {
        return exclusion(file, isTracked).stream()
                .anyMatch(reason -> verdict(reason.path(), isTracked) == Verdict.PASS_OVER);
    }

    Verdict verdict(RepoPath folder, boolean isTracked) {
        return (isTracked ? tracked : untracked).computeIfAbsent(folder, key -> decide(key, isTracked));
    }

    static Exclusion exclusion(RepoPath folder, Verdict verdict) {
        return verdict == Verdict.BUILD_OUTPUT
                ? new Exclusion(folder, Exclusion.Rule.BUILD_OUTPUT, "not committed, beside its build file")
                : new Exclusion(folder, Exclusion.Rule.VENDORED, "folder named " + folder.name());
    }

    private Verdict decide(RepoPath folder, boolean isTracked) {
        String name = folder.name();
        if (TOOL_STATE.contains(name)) {
            return Verdict.PASS_OVER;
        }
        if (DEPENDENCIES.contains(name)
                || isVirtualEnvironment(folder)
                || name.equals("vendor") && isVendored(folder)) {
            return Verdict.VENDORED;
        }
        boolean output = !isTracked && (name.endsWith(".egg-info") || isOutput(folder));
        return output ? Verdict.BUILD_OUTPUT : Verdict.TAKE;
    }

    private boolean isVirtualEnvironment(RepoPath folder) {
        return has(folder, "pyvenv.cfg");
    }

    private boolean isVendored(RepoPath folder) {
        boolean marked = has(folder, "modules.txt") || has(folder, "autoload.php") || has(folder, "bundle");
        boolean besideManifest = VENDOR_MANIFESTS.stream().anyMatch(name -> has(folder.parent(), name));
        boolean asset = Set.of("assets", "static", "public", "js", "css", "javascripts", "stylesheets", "lib")
                .contains(folder.parent().name());
        return !has(folder, "__init__.py") && (marked || besideManifest || asset);
    }

    /** A Go package may be called build or target; where go.mod is, no folder is taken for an output. */
    private boolean isOutput(RepoPath folder) {
        List<String> manifests = OUTPUTS.getOrDefault(folder.name(), List.of());
        return !has(folder.parent(), "go.mod") && manifests.stream().anyMatch(name -> has(folder.parent(), name));
    }

    private boolean has(RepoPath folder, String name) {
        Path path = RawNames.resolve(root, folder);
        if (!name.startsWith("*")) {
            return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
        }
        String suffix = name.substring(1);
        String[] names = path.toFile().list();
        return names != null && List.of(names).stream().anyMatch(found -> found.endsWith(suffix));
    }
}
