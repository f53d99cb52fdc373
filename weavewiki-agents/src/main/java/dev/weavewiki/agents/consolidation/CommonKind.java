package dev.weavewiki.agents.consolidation;

import static java.util.Comparator.comparingLong;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several packages are alike in: a type outside of them that most of them have an implementation of. */
final class CommonKind {

    /** Fewer packages are called by their names. Our choice. */
    private static final int FEWEST = 3;

    /** The share of the packages that implement the type. Our choice. */
    private static final double MOST = 0.6;

    private CommonKind() {}

    /** The simple name of that type; empty where the packages have none in common. */
    static Optional<String> of(List<List<RepoPath>> packages, CodeModel code) {
        if (packages.size() < FEWEST) {
            return Optional.empty();
        }
        Set<RepoPath> inside = packages.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, Long> counts = packages.stream()
                .flatMap(files -> supertypes(files, code).distinct())
                .filter(name -> isDeclaredOutside(name, inside, code))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(kind -> kind.getValue() >= packages.size() * MOST)
                .max(comparingLong(Map.Entry<String, Long>::getValue).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Stream<String> supertypes(Collection<RepoPath> files, CodeModel code) {
        return files.stream()
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> file.structure().inheritance().stream())
                .map(link -> DomainTypes.simple(link.supertype()));
    }

    private static boolean isDeclaredOutside(String name, Set<RepoPath> inside, CodeModel code) {
        Set<RepoPath> homes = new HashSet<>();
        code.symbolsNamed(name).stream()
                .filter(symbol -> symbol.kind().isType() && !DomainFacts.isTest(code, symbol.path()))
                .forEach(symbol -> homes.add(symbol.path()));
        return !homes.isEmpty() && homes.stream().noneMatch(inside::contains);
    }
}
