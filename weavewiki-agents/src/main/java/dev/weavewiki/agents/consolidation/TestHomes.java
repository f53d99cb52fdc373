package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the group that a test file tests: by its name, else by what it leans on. */
final class TestHomes {

    /** A test goes with a group when at least this share of what it leans on is there. Our choice. */
    private static final double CLEAR = 0.6;

    private final CodeModel code;
    private final Map<RepoPath, Integer> homes = new HashMap<>();
    private final Map<String, List<RepoPath>> byStem;

    TestHomes(List<List<RepoPath>> groups, CodeModel code) {
        this.code = code;
        for (int i = 0; i < groups.size(); i++) {
            for (RepoPath file : groups.get(i)) {
                homes.put(file, i);
            }
        }
        byStem = homes.keySet().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        path -> subject(path.stem()), TreeMap::new, java.util.stream.Collectors.toList()));
    }

    /** The position of the group, where it is clear. */
    Optional<Integer> of(RepoPath test) {
        return byName(test).or(() -> byDependency(test));
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

    private Optional<Integer> byDependency(RepoPath test) {
        Map<Integer, Long> votes = new TreeMap<>();
        for (RepoPath target : code.targetsOf(test)) {
            int home = homes.getOrDefault(target, -1);
            if (home >= 0) {
                votes.merge(home, 1L, Long::sum);
            }
        }
        long all = votes.values().stream().mapToLong(Long::longValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> all >= 2 && vote.getValue() >= CLEAR * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
