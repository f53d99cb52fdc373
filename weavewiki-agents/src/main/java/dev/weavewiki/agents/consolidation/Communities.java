package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups the files of one folder by what binds them: dependencies, shared words in their names, and likeness of what they
 * say, where that is known.
 *
 * <p>For maintainers: greedy agglomeration by modularity (Clauset, Newman and Moore 2004) on an undirected weighted graph.
 * A dependency on a file that everybody uses says little, so its weight is divided by the logarithm of the number of its
 * users; a word shared by few names says much. No group grows beyond the size limit. Ties go to the smaller path, so the
 * result depends on nothing but the files.
 */
final class Communities {

    /** How much a rare word that two names share weighs beside one plain dependency. Our choice. */
    private static final double NAME_WEIGHT = 3;

    /** How much it weighs beside one plain dependency that two files say the same of themselves. Our choice. */
    private static final double LIKENESS_WEIGHT = 2;

    private static final int NAMESAKES = 3;

    private final List<List<RepoPath>> groups = new ArrayList<>();
    /** Weight between groups, by their positions; symmetric. */
    private final List<TreeMap<Integer, Double>> weights = new ArrayList<>();

    private final List<Double> degrees = new ArrayList<>();
    private final int limit;
    private double total;

    private Communities(Collection<RepoPath> files, CodeModel code, Likeness likeness, int limit) {
        this.limit = limit;
        Map<RepoPath, Integer> index = new HashMap<>();
        for (RepoPath file : new TreeSet<>(files)) {
            index.put(file, groups.size());
            groups.add(List.of(file));
            weights.add(new TreeMap<>());
        }
        dependencies(index, code);
        names();
        likeness.pairs(index.keySet().stream().sorted().toList())
                .forEach(pair -> connect(pair.a(), pair.b(), LIKENESS_WEIGHT * pair.alike()));
        for (Map<Integer, Double> row : weights) {
            double degree =
                    row.values().stream().mapToDouble(Double::doubleValue).sum();
            degrees.add(degree);
            total += degree;
        }
    }

    /**
     * The groups, each sorted, the largest first; together they hold each file once.
     *
     * @param likeness which files say much the same
     * @param parts how many groups are wanted; more are left only where the limit forbids to join them
     * @param limit how many files a group has at most
     */
    static List<List<RepoPath>> of(
            Collection<RepoPath> files, CodeModel code, Likeness likeness, int parts, int limit) {
        Communities communities = new Communities(files, code, likeness, limit);
        communities.joinNamesakes(parts);
        communities.agglomerate(parts);
        communities.gatherRest(parts);
        return communities.groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparingInt((List<RepoPath> group) -> -group.size())
                        .thenComparing(group -> group.get(0)))
                .toList();
    }

    private void dependencies(Map<RepoPath, Integer> index, CodeModel code) {
        for (RepoPath file : new TreeSet<>(index.keySet())) {
            for (Dependency dependency : code.dependenciesOf(file)) {
                int from = index.getOrDefault(file, -1);
                int to = index.getOrDefault(dependency.to(), -1);
                if (to >= 0 && to != from) {
                    int users = code.sourcesOf(dependency.to()).size();
                    connect(from, to, (1 + dependency.kind().ordinal()) / (2 * Math.log(1 + Math.max(2, users))));
                }
            }
        }
    }

    private void names() {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String word : NameTerms.of(groups.get(i).get(0))) {
                holders.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> sharing : holders.values()) {
            double rarity = Math.log(1 + groups.size() / (double) sharing.size());
            if (sharing.size() > 1 && sharing.size() * 3 <= groups.size() * 2) {
                chainOrClique(sharing, NAME_WEIGHT * rarity);
            }
        }
    }

    /** All pairs where few share the word; a chain where many do, which binds them without a square of edges. */
    private void chainOrClique(List<Integer> sharing, double weight) {
        for (int i = 0; i < sharing.size(); i++) {
            int reach = sharing.size() <= 30 ? sharing.size() : Math.min(sharing.size(), i + 4);
            for (int j = i + 1; j < reach; j++) {
                connect(sharing.get(i), sharing.get(j), weight / Math.sqrt(sharing.size()));
            }
        }
    }

    private void connect(int a, int b, double weight) {
        weights.get(a).merge(b, weight, Double::sum);
        weights.get(b).merge(a, weight, Double::sum);
    }

    /** Three or more files that share a word are one group from the start: people named them so. */
    private void joinNamesakes(int parts) {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String word : NameTerms.of(groups.get(i).get(0))) {
                holders.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> families = new ArrayList<>(holders.values());
        families.sort(Comparator.comparingInt((List<Integer> family) -> -family.size()));
        int left = groups.size();
        for (List<Integer> family : families) {
            List<Integer> free =
                    family.stream().filter(i -> groups.get(i).size() == 1).toList();
            boolean telling = free.size() >= NAMESAKES && free.size() <= limit && free.size() * 3 <= groups.size() * 2;
            if (telling && left - free.size() + 1 >= parts) {
                free.stream().skip(1).forEach(i -> join(new Join(free.get(0), i, 0)));
                left -= free.size() - 1;
            }
        }
    }

    /** A join of two groups, the smaller position first, and what modularity gains by it. */
    record Join(int into, int from, double gain) {

        /** Gains that differ by less are the same. */
        private static final double EQUAL = 1e-12;

        /** The better of two, the first where they are the same. */
        static @Nullable Join better(@Nullable Join first, @Nullable Join second) {
            return first == null || second != null && second.gain() > first.gain() + EQUAL ? second : first;
        }
    }

    // Each join touches few groups, so what each of them gains best is kept, and the best of all found by a tournament.
    private void agglomerate(int parts) {
        long left = groups.size();
        Tournament best = Tournament.of(groups.size(), this::best);
        while (left > parts && best.winner() != null) {
            Join done = best.winner();
            Set<Integer> touched = new TreeSet<>(weights.get(done.from()).keySet());
            join(done);
            touched.addAll(weights.get(done.into()).keySet());
            touched.removeAll(List.of(done.into(), done.from()));
            touched.forEach(a -> best.put(a, bestAfter(done, a, best.of(a))));
            best.put(done.into(), best(done.into()));
            best.put(done.from(), null);
            left--;
        }
    }

    /** The same, where it was known before a join: of all that the group may be joined with, two have become one. */
    private @Nullable Join bestAfter(Join done, int a, @Nullable Join before) {
        if (before != null && (before.from() == done.into() || before.from() == done.from())) {
            return best(a);
        }
        @Nullable Join next = a < done.into() ? possible(a, done.into()) : null;
        boolean first = before == null || next != null && next.from() < before.from();
        return first ? Join.better(next, before) : Join.better(before, next);
    }

    /** The join with a group further on that gains most or, where all lose, loses least. */
    private @Nullable Join best(int a) {
        @Nullable Join best = null;
        for (int b : weights.get(a).tailMap(a, false).keySet()) {
            best = Join.better(best, possible(a, b));
        }
        return best;
    }

    /** Null where the group would become too large. */
    private @Nullable Join possible(int a, int b) {
        double weight = weights.get(a).getOrDefault(b, 0.0);
        return weight == 0 || groups.get(a).size() + groups.get(b).size() > limit
                ? null
                : new Join(a, b, weight / total - 2 * degrees.get(a) * degrees.get(b) / (total * total));
    }

    private void join(Join join) {
        int into = join.into();
        int from = join.from();
        List<RepoPath> union = new ArrayList<>(groups.get(into));
        union.addAll(groups.get(from));
        groups.set(into, union);
        groups.set(from, List.of());
        weights.get(from).forEach((other, weight) -> {
            weights.get(other).remove(from);
            if (other != into) {
                connect(into, other, weight);
            }
        });
        weights.get(from).clear();
        degrees.set(into, degrees.get(into) + degrees.get(from));
        degrees.set(from, 0.0);
    }

    /** Files that nothing binds are put together, the smallest groups first, until there are few enough. */
    private void gatherRest(int parts) {
        TreeSet<Integer> left = new TreeSet<>(
                Comparator.comparingInt((Integer i) -> groups.get(i).size())
                        .thenComparing(i -> groups.get(i).get(0)));
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                left.add(i);
            }
        }
        while (left.size() > Math.max(1, parts)) {
            Integer smallest = left.first();
            Integer next = Objects.requireNonNull(left.higher(smallest), "there are two");
            if (groups.get(smallest).size() + groups.get(next).size() > limit) {
                return;
            }
            // They are sorted by what changes now.
            left.remove(smallest);
            left.remove(next);
            join(new Join(next, smallest, 0));
            left.add(next);
        }
    }
}
