package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The requirements of the manifests, each name once, with the imports that belong to them by their ecosystem's naming.
 * An import that fits several requirements equally well belongs to those whose manifest stands above the file; where
 * several remain, which one it is stays unknown, and it counts for none.
 */
final class Externals {

    private static final List<String> SCOPES = List.of("runtime", "optional", "development", "test");

    private final Ground ground;
    private final Map<Requirement, Manifest> manifests = new LinkedHashMap<>();
    private final Map<String, List<RepoPath>> folders = new HashMap<>();
    private final Map<String, List<Requirement>> byPrefix = new HashMap<>();
    private final Map<Requirement, List<ExternalUse>> uses = new LinkedHashMap<>();
    private final ExternalPurpose purpose;

    Externals(Ground ground) {
        this.ground = ground;
        this.purpose = new ExternalPurpose(ground);
        for (Requirement requirement : requirements()) {
            uses.put(requirement, new ArrayList<>());
            ImportNames.of(manifest(requirement).ecosystem(), requirement.name())
                    .forEach(prefix -> byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>())
                            .add(requirement));
        }
        ground.code().externalUses().forEach(use -> owner(use).forEach(owner -> uses(owner, use)));
    }

    /** What runs with the project first, then the most used, then by name. */
    List<Requirement> ranked() {
        return uses.keySet().stream()
                .sorted(Comparator.comparingInt((Requirement requirement) -> SCOPES.indexOf(requirement.scope()))
                        .thenComparing(requirement -> -importingFiles(requirement))
                        .thenComparing(Requirement::name))
                .toList();
    }

    List<ExternalUse> uses(Requirement requirement) {
        return uses.getOrDefault(requirement, List.of());
    }

    int importingFiles(Requirement requirement) {
        return (int)
                uses(requirement).stream().map(ExternalUse::from).distinct().count();
    }

    /** What the code takes from it and where; empty where nothing shows its use. */
    String purpose(Requirement requirement) {
        return purpose.of(requirement, uses(requirement), manifest(requirement));
    }

    private void uses(Requirement requirement, ExternalUse use) {
        uses.computeIfAbsent(requirement, key -> new ArrayList<>()).add(use);
    }

    private Manifest manifest(Requirement requirement) {
        return manifests.getOrDefault(requirement, ground.manifests().get(0));
    }

    private List<Requirement> owner(ExternalUse use) {
        List<Requirement> candidates = candidates(use.module());
        List<Requirement> base = candidates.stream()
                .filter(one -> candidates.stream().noneMatch(other -> one.name().startsWith(other.name() + "-")))
                .toList();
        if (base.size() <= 1) {
            return base;
        }
        List<Requirement> near = base.stream()
                .filter(one -> folders.getOrDefault(one.name(), List.of()).stream()
                        .anyMatch(folder ->
                                !folder.equals(RepoPath.ROOT) && use.from().isUnder(folder)))
                .toList();
        List<Requirement> left = near.isEmpty() ? base : near;
        List<Requirement> first = left.stream()
                .filter(one -> one.name().endsWith("-core") || one.name().endsWith("-api"))
                .toList();
        return left.size() == 1 ? left : first.size() == 1 ? first : List.of();
    }

    /** The requirements with the longest prefix that is the module or ends at one of its separators. */
    private List<Requirement> candidates(String module) {
        for (int end = module.length(); end > 0; end--) {
            boolean isWhole = end == module.length() || "./:\\".indexOf(module.charAt(end)) >= 0;
            List<Requirement> found = isWhole ? byPrefix.get(module.substring(0, end)) : null;
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private List<Requirement> requirements() {
        Set<String> ownNames = ground.code().manifests().stream()
                .map(Manifest::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        Map<String, Requirement> byName = new LinkedHashMap<>();
        for (Manifest manifest : ground.manifests()) {
            for (Requirement requirement : manifest.requirements()) {
                String name = requirement.name();
                if (!ownNames.contains(name) && !ownNames.contains(name.substring(name.lastIndexOf(':') + 1))) {
                    manifests.put(requirement, manifest);
                    folders.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(manifest.path().parent());
                    byName.merge(name, requirement, Externals::stronger);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    private static Requirement stronger(Requirement first, Requirement second) {
        Function<Requirement, Integer> rank = requirement -> SCOPES.indexOf(requirement.scope());
        return rank.apply(second) < rank.apply(first) ? second : first;
    }
}
