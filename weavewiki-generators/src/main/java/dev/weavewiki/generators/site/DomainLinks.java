package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.code.Dependency;
import java.util.Comparator;
import java.util.Map;
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

    public static DomainLinks of(Site site) {
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
}
