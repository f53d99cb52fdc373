package dev.weavewiki.core.code.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which file a JavaScript or TypeScript module specifier names: relative paths with the endings that Node, TypeScript
 * and bundlers try, {@code paths} and {@code baseUrl} of the nearest tsconfig, and packages of the repository by name.
 */
final class EcmaModules {

    private static final List<String> ENDINGS = List.of(
            ".ts", ".tsx", ".d.ts", ".mts", ".cts", ".d.mts", ".d.cts", ".js", ".jsx", ".mjs", ".cjs", ".vue",
            ".svelte", ".json");

    /** TypeScript sources are imported by the names that their compiled files will have. */
    private static final Map<String, List<String>> SWAPS = Map.of(
            ".js", List.of(".ts", ".tsx", ".d.ts", ".jsx"),
            ".jsx", List.of(".tsx", ".ts"),
            ".mjs", List.of(".mts", ".d.mts"),
            ".cjs", List.of(".cts", ".d.cts"));

    private final Project project;
    private final Map<String, TreeSet<RepoPath>> packages = new TreeMap<>();
    private final Map<RepoPath, JsonNode> manifests = new HashMap<>();
    private final Map<RepoPath, Optional<TsConfig>> configs = new HashMap<>();

    EcmaModules(Project project) {
        this.project = project;
        for (RepoPath path : project.named("package.json")) {
            JsonNode manifest = TsConfig.json(project.text(path));
            manifests.put(path.parent(), manifest);
            String name = manifest.path("name").asText("");
            if (!name.isEmpty()) {
                packages.computeIfAbsent(name, key -> new TreeSet<>()).add(path.parent());
            }
        }
    }

    /** The file, source or not, that the specifier names; empty for what is not in the repository. */
    Optional<RepoPath> find(RepoPath from, String specifier) {
        if (specifier.startsWith(".")) {
            return from.parent().resolve(specifier).flatMap(path -> atPath(path).or(() -> inRootDirs(from, path)));
        }
        if (specifier.startsWith("#")) {
            return ownImport(from, specifier);
        }
        return mapped(from, specifier).or(() -> packaged(from, specifier));
    }

    /** Folders that a configuration lays over each other count as one. */
    private Optional<RepoPath> inRootDirs(RepoPath from, RepoPath path) {
        return config(from.parent()).stream()
                .flatMap(config -> config.overlaid(path).stream())
                .flatMap(other -> atPath(other).stream())
                .findFirst();
    }

    /** A file, a file but for its ending, or a folder with an entry. */
    private Optional<RepoPath> atPath(RepoPath path) {
        return exact(path).or(() -> swapped(path)).or(() -> ended(path)).or(() -> folder(path));
    }

    private Optional<RepoPath> exact(RepoPath path) {
        return Optional.of(path).filter(project::exists);
    }

    private Optional<RepoPath> swapped(RepoPath path) {
        String value = path.value();
        int dot = value.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return SWAPS.getOrDefault(value.substring(dot), List.of()).stream()
                .map(ending -> RepoPath.of(value.substring(0, dot) + ending))
                .filter(project::exists)
                .findFirst();
    }

    private Optional<RepoPath> ended(RepoPath path) {
        if (path.value().isEmpty()) {
            return Optional.empty();
        }
        return ENDINGS.stream()
                .map(ending -> RepoPath.of(path.value() + ending))
                .filter(project::exists)
                .findFirst();
    }

    private Optional<RepoPath> folder(RepoPath path) {
        JsonNode manifest = manifests.get(path);
        Optional<RepoPath> entry = manifest == null ? Optional.empty() : entry(path, manifest);
        return entry.or(() -> path.resolve("index").flatMap(this::ended));
    }

    /** The file that a package's manifest names; what a build would make is looked for in the sources. */
    private Optional<RepoPath> entry(RepoPath folder, JsonNode manifest) {
        List<String> candidates = new ArrayList<>(targets(
                manifest.path("exports").has(".") ? manifest.path("exports").path(".") : manifest.path("exports")));
        for (String field : List.of("source", "module", "main", "types", "typings")) {
            candidates.addAll(targets(manifest.path(field)));
        }
        candidates.addAll(List.of("src/index", "index", "lib/index"));
        return candidates.stream()
                .flatMap(candidate -> built(folder, candidate).stream())
                .findFirst();
    }

    private Optional<RepoPath> built(RepoPath folder, String candidate) {
        return folder.resolve(candidate)
                .flatMap(path -> exact(path)
                        .or(() -> swapped(path))
                        .or(() -> ended(path))
                        .or(() -> path.equals(folder)
                                ? Optional.empty()
                                : path.resolve("index").flatMap(this::ended))
                        .or(() -> source(folder, candidate)));
    }

    private Optional<RepoPath> source(RepoPath folder, String candidate) {
        String inSource = candidate.replaceFirst("^(\\./)?(dist|build|lib|out)/(src/)?", "src/");
        return inSource.equals(candidate)
                ? Optional.empty()
                : folder.resolve(inSource.replaceFirst("(\\.d)?\\.[cm]?[jt]s$", ""))
                        .flatMap(this::ended);
    }

    /** The texts of an entry, whatever conditions lead to them; patterns are left out. */
    private static List<String> targets(JsonNode node) {
        return PackageExports.texts(node).stream()
                .filter(target -> !target.contains("*"))
                .toList();
    }

    private Optional<RepoPath> ownImport(RepoPath from, String specifier) {
        for (RepoPath folder = from.parent(); ; folder = folder.parent()) {
            JsonNode manifest = manifests.get(folder);
            if (manifest != null) {
                RepoPath base = folder;
                return PackageExports.targets(manifest.path("imports"), specifier).stream()
                        .flatMap(target ->
                                (target.startsWith(".") ? built(base, target) : packaged(from, target)).stream())
                        .findFirst()
                        .or(() -> mapped(from, specifier));
            }
            if (folder.value().isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private Optional<RepoPath> packaged(RepoPath from, String specifier) {
        String[] parts = specifier.split("/", specifier.startsWith("@") ? 3 : 2);
        int own = specifier.startsWith("@") ? 2 : 1;
        if (parts.length < own) {
            return Optional.empty();
        }
        String name = own == 2 ? parts[0] + "/" + parts[1] : parts[0];
        return Nearness.nearest(from, packages.getOrDefault(name, new TreeSet<>()))
                .flatMap(folder -> parts.length == own ? folder(folder) : subpath(folder, parts[own]));
    }

    private Optional<RepoPath> subpath(RepoPath folder, String rest) {
        JsonNode exports = manifests.getOrDefault(folder, TsConfig.json("")).path("exports");
        return PackageExports.targets(exports, "./" + rest).stream()
                .flatMap(target -> built(folder, target).stream())
                .findFirst()
                .or(() -> folder.resolve(rest).flatMap(this::atPath))
                .or(() -> folder.resolve("src/" + rest).flatMap(this::atPath));
    }

    private Optional<RepoPath> mapped(RepoPath from, String specifier) {
        return config(from.parent()).stream()
                .flatMap(config -> config.candidates(specifier).stream())
                .flatMap(path -> atPath(path).stream())
                .findFirst();
    }

    /** A file of a package of the repository, such as a configuration that others extend. */
    private Optional<RepoPath> packageFile(RepoPath from, String specifier) {
        return packaged(from, specifier).filter(path -> path.extension().equals("json"));
    }

    private Optional<TsConfig> config(RepoPath folder) {
        Optional<TsConfig> known = configs.get(folder);
        if (known == null) {
            known = TsConfig.in(folder, project, this::packageFile);
            if (known.isEmpty() && !folder.value().isEmpty()) {
                known = config(folder.parent());
            }
            configs.put(folder, known);
        }
        return known;
    }
}
