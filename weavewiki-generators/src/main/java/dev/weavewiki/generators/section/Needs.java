package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which packages of the repository need what. Manifests in one folder speak of one package. */
final class Needs {

    private static final int SHOWN = 3;

    private final boolean alone;
    private final Map<RepoPath, String> names;
    private final Set<RepoPath> needing = new LinkedHashSet<>();
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Map<String, Set<String>> packages = new LinkedHashMap<>();

    Needs(List<Manifest> manifests) {
        this.alone = manifests.stream()
                        .map(manifest -> manifest.path().parent())
                        .distinct()
                        .count()
                < 2;
        this.names = manifests.stream()
                .filter(manifest -> !manifest.name().isBlank() && Audience.isOfProduct(manifest))
                .collect(Collectors.toMap(
                        manifest -> manifest.path().parent(), Manifest::name, (first, second) -> first));
    }

    void add(Manifest manifest, Requirement requirement) {
        needing.add(manifest.path().parent());
        requirements.putIfAbsent(key(requirement), requirement);
        packages.computeIfAbsent(key(requirement), key -> new LinkedHashSet<>()).add(name(manifest));
    }

    /** Each once; those of which packages want different versions once for each version. */
    List<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** Whether it must be said whose they are: not where only the package at the root needs anything. */
    boolean ofSeveral() {
        return !alone && !needing.equals(Set.of(RepoPath.ROOT));
    }

    String packages(Requirement requirement, ProseLanguage say) {
        List<String> all = packages.getOrDefault(key(requirement), Set.of()).stream()
                .map(Markdown::code)
                .toList();
        return all.size() <= SHOWN
                ? say.list(all)
                : say.text(
                        "{0} and {1} more", String.join(", ", all.subList(0, SHOWN)), say.number(all.size() - SHOWN));
    }

    /** As a manifest beside it names the package; else its folder, as for examples and sites, and at the root the manifest. */
    private String name(Manifest manifest) {
        RepoPath folder = manifest.path().parent();
        String unnamed = folder.value().isEmpty() ? manifest.path().name() : folder.name();
        return names.getOrDefault(folder, unnamed);
    }

    private static String key(Requirement requirement) {
        return requirement.name() + "\n" + requirement.version();
    }
}
