package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * The domains, the most important first, and the gaps found in them.
 */
public record DomainMap(List<DomainInsight> domains, List<Gap> gaps) implements Product {

    public DomainMap {
        domains = List.copyOf(domains);
        gaps = List.copyOf(gaps);
    }

    public Optional<DomainInsight> domainOf(RepoPath path) {
        return domains.stream().filter(domain -> domain.files().contains(path)).findFirst();
    }

    /** The same map with this domain in place of the one of the same slug. */
    public DomainMap with(DomainInsight better) {
        return new DomainMap(
                domains.stream()
                        .map(domain -> domain.slug().equals(better.slug()) ? better : domain)
                        .toList(),
                gaps);
    }
}
