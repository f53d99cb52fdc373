package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads all manifests of a repository. Stateless, so one instance serves many threads. */
public final class Manifests {

    private static final Pattern GRADLE = Pattern.compile("(?:build|settings)\\.gradle(?:\\.kts)?");
    private static final Pattern SETTINGS = Pattern.compile("settings\\.gradle(?:\\.kts)?");

    private final DataReader data = new DataReader();

    /**
     * What the texts say, ordered by path. A text that cannot be read, or says nothing, is left out; so is a requirement
     * that another manifest of the same repository fulfils.
     */
    public List<Manifest> read(List<ManifestText> texts) {
        List<Manifest> found = new ArrayList<>(MavenManifests.read(
                texts.stream().filter(text -> name(text).equals("pom.xml")).toList()));
        StatedValues values = StatedValues.in(texts);
        GradleCatalogues catalogues = GradleCatalogues.in(texts, data);
        CargoWorkspaces workspaces = CargoWorkspaces.in(texts, data);
        Set<RepoPath> roots = texts.stream()
                .filter(text -> SETTINGS.matcher(name(text)).matches())
                .map(text -> text.path().parent())
                .collect(Collectors.toSet());
        texts.forEach(text -> (GRADLE.matcher(name(text)).matches()
                        ? Optional.of(GradleManifest.read(text, values, catalogues, isRoot(text, roots)))
                        : one(text, workspaces))
                .ifPresent(found::add));
        Set<String> own = found.stream()
                .filter(manifest -> !manifest.name().isEmpty())
                .map(manifest -> key(manifest.ecosystem(), manifest.name()))
                .collect(Collectors.toSet());
        return found.stream()
                .map(manifest -> withoutOwn(manifest, own))
                .filter(manifest -> saysSomething(manifest) || workspaces.isOne(manifest.path()))
                .sorted(Comparator.comparing(Manifest::path))
                .toList();
    }

    private static boolean isRoot(ManifestText text, Set<RepoPath> roots) {
        return roots.contains(text.path().parent())
                && !SETTINGS.matcher(name(text)).matches();
    }

    private Optional<Manifest> one(ManifestText text, CargoWorkspaces workspaces) {
        String name = name(text);
        if (name.matches("(?:.*[-_.])?requirements(?:[-_.].*)?\\.(?:txt|in)")) {
            return Optional.of(RequirementsFile.read(text));
        }
        if (name.endsWith(".gemspec")) {
            return Optional.of(GemManifest.read(text));
        }
        if (name.matches(".+\\.(?:csproj|fsproj|vbproj)")) {
            return MsBuildManifest.read(text);
        }
        return switch (name) {
            case "package.json" -> NpmManifest.read(text, data);
            case "pyproject.toml" -> PyprojectManifest.read(text, data);
            case "Cargo.toml" -> CargoManifest.read(text, workspaces, data);
            case "go.mod" -> Optional.of(GoManifest.read(text));
            case "setup.py" -> Optional.of(SetupManifest.program(text));
            case "setup.cfg" -> Optional.of(SetupManifest.configuration(text));
            case "composer.json" -> ComposerManifest.read(text, data);
            case "Package.swift" -> Optional.of(SwiftManifest.read(text));
            case "build.sbt", "build.mill", "build.sc" -> Optional.of(ScalaManifest.read(text));
            case "CMakeLists.txt" -> Optional.of(CMakeManifest.read(text));
            case "Makefile", "makefile", "GNUmakefile" -> Optional.of(MakeManifest.read(text));
            default -> Optional.empty();
        };
    }

    private static Manifest withoutOwn(Manifest manifest, Set<String> own) {
        return manifest.requiring(manifest.requirements().stream()
                .filter(requirement -> !own.contains(key(manifest.ecosystem(), requirement.name())))
                .toList());
    }

    private static boolean saysSomething(Manifest manifest) {
        return !manifest.name().isEmpty()
                || !manifest.version().isEmpty()
                || !manifest.requirements().isEmpty()
                || !manifest.scripts().isEmpty()
                || !manifest.platforms().isEmpty();
    }

    private static String key(String ecosystem, String name) {
        return ecosystem + " " + name.toLowerCase(Locale.ROOT);
    }

    private static String name(ManifestText text) {
        return text.path().name();
    }
}
