package dev.weavewiki.generators.pattern;

import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which domains show which of the most frequent patterns. */
final class PatternDiagram {

    private static final int PATTERNS = 7;
    private static final int DOMAINS = 7;

    private PatternDiagram() {}

    static Optional<Mermaid> where(Site site, List<PatternFound> found) {
        Map<String, Integer> domains = new TreeMap<>();
        found.forEach(
                one -> perDomain(site, one).forEach((domain, count) -> domains.merge(domain, count, Integer::sum)));
        List<String> shown = domains.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DOMAINS)
                .map(Map.Entry::getKey)
                .toList();
        Mermaid diagram = Mermaid.sideways();
        shown.forEach(domain -> diagram.node("domain " + domain, domain));
        found.stream()
                .sorted(Comparator.comparingInt(one -> -one.places().size()))
                .limit(PATTERNS)
                .forEach(one -> perDomain(site, one).forEach((domain, count) -> {
                    if (shown.contains(domain)) {
                        String name = site.say().text(one.kind().name());
                        diagram.node("pattern " + name, name);
                        diagram.edge("domain " + domain, "pattern " + name, count.toString());
                    }
                }));
        return diagram.nodes() < 3 || diagram.edges() == 0 ? Optional.empty() : Optional.of(diagram);
    }

    static Map<String, Integer> perDomain(Site site, PatternFound found) {
        Map<String, Integer> counts = new TreeMap<>();
        found.places()
                .forEach(place -> site.domainOf(place.evidence().path())
                        .ifPresent(domain -> counts.merge(domain.name(), 1, Integer::sum)));
        return counts;
    }
}
