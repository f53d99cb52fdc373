package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.product.DomainInsight;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many pairs of files join two domains.
 *
 * @param counts by the slugs of the two domains, sorted
 * @param examples one dependency for each pair of domains: the first by path
 */
public record DomainLinks(Map<Pair, Integer> counts, Map<Pair, Dependency> examples) {

    /** The slugs of a domain that leans on another, and of that other. */
    public record Pair(String from, String to) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::from).thenComparing(Pair::to);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The links of the site's domains. Tests that stand with what they test lead to helpers and to half of the code; they
     * would make the product seem to lean on its tests, and are left out.
     */
    public static DomainLinks of(Site site) {
        Set<RepoPath> guests = guests(site);
        Map<Pair, Integer> counts = new TreeMap<>();
        Map<Pair, Dependency> examples = new TreeMap<>();
        Dependency last = null;
        for (Dependency dependency : site.code().dependencies()) {
            boolean again = last != null
                    && last.from().equals(dependency.from())
                    && last.to().equals(dependency.to());
            last = dependency;
            var from = site.domainOf(dependency.from());
            var to = site.domainOf(dependency.to());
            if (!again
                    && !guests.contains(dependency.from())
                    && !guests.contains(dependency.to())
                    && from.isPresent()
                    && to.isPresent()
                    && !from.get().slug().equals(to.get().slug())) {
                Pair pair = new Pair(from.get().slug(), to.get().slug());
                counts.merge(pair, 1, Integer::sum);
                examples.putIfAbsent(pair, dependency);
            }
        }
        return new DomainLinks(counts, examples);
    }

    /** The tests in domains that hold more than tests. */
    private static Set<RepoPath> guests(Site site) {
        Set<RepoPath> guests = new HashSet<>();
        for (DomainInsight domain : site.known().domains().domains()) {
            List<RepoPath> tests =
                    domain.files().stream().filter(path -> isTest(site, path)).toList();
            if (tests.size() < domain.files().size()) {
                guests.addAll(tests);
            }
        }
        return guests;
    }

    private static boolean isTest(Site site, RepoPath path) {
        return site.code()
                .file(path)
                .filter(file -> file.role() == FileRole.TEST)
                .isPresent();
    }
}
