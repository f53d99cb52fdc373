package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the group that a test file tests: by its name, else by the package it stands in and by what it leans on. */
final class TestHomes {

    /** A test goes with a group when at least this share of what it leans on is there. Our choice. */
    private static final double CLEAR = 0.6;

    private final CodeModel code;
    private final Optional<Packages> packages;
    private final Map<RepoPath, Integer> homes = new HashMap<>();
    private final Map<String, List<RepoPath>> byStem;

    /** @param packages those along which the groups were cut, where they were */
    TestHomes(List<List<RepoPath>> groups, CodeModel code, Optional<Packages> packages) {
        this.code = code;
        this.packages = packages;
        for (int i = 0; i < groups.size(); i++) {
            for (RepoPath file : groups.get(i)) {
                homes.put(file, i);
            }
        }
        byStem = homes.keySet().stream()
                .collect(Collectors.groupingBy(path -> subject(path.stem()), TreeMap::new, Collectors.toList()));
    }

    /** The position of the group, where it is clear. */
    Optional<Integer> of(RepoPath test) {
        return byName(test).or(() -> byPackage(test)).or(() -> byDependency(test));
    }

    private Optional<Integer> byName(RepoPath test) {
        List<RepoPath> targets = code.targetsOf(test);
        return byStem.getOrDefault(subject(test.stem()), List.of()).stream()
                .max(Comparator.comparing((RepoPath path) -> targets.contains(path))
                        .thenComparingInt(path -> shared(path, test))
                        .thenComparing(Comparator.reverseOrder()))
                .map(path -> homes.getOrDefault(path, 0));
    }

    private static int shared(RepoPath a, RepoPath b) {
        String[] left = a.value().split("/", -1);
        String[] right = b.value().split("/", -1);
        int same = 0;
        while (same < Math.min(left.length, right.length) && left[same].equals(right[same])) {
            same++;
        }
        return same;
    }

    /** What a test's name is about: {@code GsonBuilderTest}, {@code test_gson_builder} and {@code gson.builder.spec} agree. */
    private static String subject(String stem) {
        return stem.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("^(test|tests)|(test|tests|testcase|spec|it)$", "");
    }

    /** A package's tests are its own; where it is in several groups, the one that the test leans on most has it. */
    private Optional<Integer> byPackage(RepoPath test) {
        Set<Integer> own = packages.flatMap(all -> all.holding(List.of(test)).map(all::filesOf)).stream()
                .flatMap(List::stream)
                .map(homes::get)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Long> votes = votes(test);
        return own.stream()
                .max(Comparator.comparingLong((Integer home) -> votes.getOrDefault(home, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(home -> own.size() == 1 || votes.containsKey(home));
    }

    private Map<Integer, Long> votes(RepoPath test) {
        Map<Integer, Long> votes = new TreeMap<>();
        for (RepoPath target : code.targetsOf(test)) {
            int home = homes.getOrDefault(target, -1);
            if (home >= 0) {
                votes.merge(home, 1L, Long::sum);
            }
        }
        return votes;
    }

    private Optional<Integer> byDependency(RepoPath test) {
        Map<Integer, Long> votes = votes(test);
        long all = votes.values().stream().mapToLong(Long::longValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> all >= 2 && vote.getValue() >= CLEAR * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
